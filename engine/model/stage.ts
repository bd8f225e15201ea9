import type { Stage } from './raw/outcome.ts'

/** The stages of an evaluation, in order. A name may be used from the stage after which it is known. */
export const stages = [
  'participants',
  'facts',
  'scores',
  'total',
  'rank',
  'band',
  'consequences',
  'pay',
  'payout',
] as const satisfies readonly Stage[]

/** Whether something known in stage `known` may be used in stage `using`. */
export function isKnownBy(known: Stage, using: Stage): boolean {
  return stages.indexOf(known) <= stages.indexOf(using)
}
