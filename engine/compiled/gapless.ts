import type { Scheme } from '../compile/scheme.ts'
import type { Name } from '../model/names.ts'
import { type Frame, Gap } from '../model/value.ts'
import type { FastPerson } from './fast-person.ts'

/**
 * Whether all of these names have a value, once the steps before have run. Facts are looked at only for someone who lacks any;
 * figures that a step always gives, or else turns the person away, are not looked at.
 */
export function gaplessTest(scheme: Scheme, names: readonly Name[]): (run: FastPerson) => boolean {
  const given = new Set(scheme.metrics.flatMap(({ raw }) => (raw.kind === 'given' ? [raw.id] : [])))
  const facts = names.filter(({ id }) => given.has(id))
  const others = names.filter(({ id }) => !given.has(id) && !alwaysGiven.has(id))
  if (others.length === 0) return (run) => !run.lacks || gapless(facts, run.frame)
  return (run) => (!run.lacks || gapless(facts, run.frame)) && gapless(others, run.frame)
}

const alwaysGiven: ReadonlySet<string> = new Set(['total', 'band', 'rewards', 'penalties'])

function gapless(slots: readonly { readonly slot: number }[], frame: Frame): boolean {
  for (const { slot } of slots) if (frame[slot] instanceof Gap) return false
  return true
}
