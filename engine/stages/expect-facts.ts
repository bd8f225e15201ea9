import type { Scheme } from '../compile/scheme.ts'
import { suggest } from '../model/suggest.ts'
import { Gap } from '../model/value.ts'
import { reasonFor } from '../scoring/reason.ts'
import { lostBalances } from './has-balance.ts'
import type { PersonRun } from './person-run.ts'

/**
 * A fact that breaks its metric's rules makes the person's outcome invalid even where nothing uses it, and so does a balance that
 * was carried over and that no component takes up; a required fact must be there.
 */
export function expectFacts(scheme: Scheme, run: PersonRun): void {
  const { lost, known } = lostBalances(scheme, run.person)
  for (const component of lost) {
    const suggestion = suggest(component, known)[0] ?? known.join(', ')
    run.problem(reasonFor('carried-unknown', `carried:${component}`, { component, suggestion }))
  }
  for (const each of [run, ...run.parts.values()]) expectRightFacts(scheme, each, run)
  for (const { raw, name } of scheme.metrics) {
    const value = run.frame[name.slot]
    if (raw.kind === 'given' && raw.required === true && value instanceof Gap) run.need(value, raw.id)
  }
}

function expectRightFacts(scheme: Scheme, given: PersonRun, run: PersonRun): void {
  for (const { raw, name } of scheme.metrics) {
    const value = given.frame[name.slot]
    if (raw.kind === 'given' && value instanceof Gap && value.reason !== undefined) run.need(value, raw.id)
  }
  for (const attribute of ['person.hired', 'person.left'] as const) {
    const value = given.frame[scheme.names.find(attribute)?.slot ?? -1]
    if (value instanceof Gap && value.reason !== undefined) run.need(value, attribute)
  }
}
