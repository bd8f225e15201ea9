import { compileScheme, invariant } from '../../../engine/index.ts'
import { benchScheme } from '../bench-scheme.ts'
import type { Contender, ContenderId } from '../contender.ts'
import { byHandDoubles, byHandExact } from './by-hand.ts'
import { ours } from './ours.ts'
import { oursReference } from './ours-reference.ts'
import { plainRules } from './plain-rules.ts'
import { zenFastest, zenPlain } from './zen.ts'

/** Everyone who is measured, in the order of their turns. */
export function allContenders(): readonly Contender[] {
  const { scheme } = compileScheme(benchScheme)
  invariant(scheme !== undefined, 'the scheme of the benchmark compiles')
  const contenders: Readonly<Record<ContenderId, Contender>> = {
    'plain-rules': plainRules,
    'zen-plain': zenPlain,
    'zen-fastest': zenFastest,
    'by-hand-exact': byHandExact,
    'by-hand-doubles': byHandDoubles,
    ours: ours(scheme),
    'ours-reference': oursReference(scheme),
  }
  return Object.values(contenders)
}

export function contender(id: ContenderId): Contender {
  const found = allContenders().find((each) => each.id === id)
  invariant(found !== undefined, `there is no contender ${id}`)
  return found
}
