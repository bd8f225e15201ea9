import { describe, expect, test } from 'vitest'
import { compileScheme, evaluateCompiled, type RawFacts } from '../../../engine/index.ts'
import { templates } from '../../../server/cli/library.ts'
import { demoFacts, demoGroupFacts, factRules } from '../../../server/demo/facts/demo-facts.ts'
import { demoRatings } from '../../../server/demo/facts/demo-ratings.ts'
import { publicisedScheme, revisedScheme, reworkedScheme } from '../../../server/demo/demo-schemes.ts'
import { demoPeriods } from '../../../server/demo/demo-periods.ts'
import { withOwnNames } from '../../../server/demo/own-names.ts'
import { demoPeople } from '../../../server/demo/people/demo-people.ts'

const today = '2026-03-10'
const people = demoPeople(today)
const facts = demoFacts(people, today)
const groups = demoGroupFacts(today)
const ratings = demoRatings(people, today)
const library = new Map((await templates()).map(({ id, scheme }) => [id, withOwnNames(id, scheme)]))

const templateOf = new Map([revisedScheme, publicisedScheme, reworkedScheme].map(({ id, template }) => [id, template]))

/** What is missing that somebody has to rate, or that periods that are locked will tell. */
const comesLater = /^(rating|history)/

describe.each(factRules.map((rule) => [rule.scheme, rule] as const))('the facts for %s', (template, rule) => {
  test('are all there, and none is wrong', () => {
    const raw = library.get(template)
    if (raw === undefined) throw new Error(`no scheme ${template}`)
    const { parts } = compileScheme(raw, { suggested: true })
    const given = new Set(raw.metrics.filter(({ kind }) => kind === 'given').map(({ id }) => id))
    const only = (values: object) => Object.fromEntries(Object.entries(values).filter(([id]) => given.has(id)))
    const last = rule.periods(demoPeriods(today)).at(-1) ?? ''
    const own = facts.filter(({ period, person }) => period === last && rule.isFor(person))
    const evaluated: RawFacts = {
      format: 1,
      period: last,
      people: own.map(({ person: { id, post, department, team, hired }, facts: values }) => ({
        ...{ id, post, department, hired, facts: only(values) },
        ...(team !== undefined && { team }),
        ratings: ratings
          .filter(
            ({ period, person, scheme }) => period === last && person.id === id && templateOf.get(scheme) === template,
          )
          .map(({ person: _, period: __, scheme: ___, ...rating }) => rating),
      })),
      groups: groups
        .filter(({ period }) => period === last)
        .map(({ kind, id, facts: values }) => ({ kind, id, facts: only(values) })),
    }
    const { outcome, issues } = evaluateCompiled(parts, evaluated)
    expect(issues).toEqual([])
    expect(outcome?.people.length).toBeGreaterThan(3)
    expect(outcome?.people.flatMap(({ problems = [] }) => problems)).toEqual([])
    const missing = outcome?.people.flatMap((person) => person.missing ?? []) ?? []
    expect(missing.filter(({ what }) => !comesLater.test(what))).toEqual([])
  })
})

describe('the facts of the sample company', () => {
  test('cover twelve months, and nobody before they came or after they left', () => {
    expect(new Set(facts.map(({ period }) => period).filter((period) => /-\d\d$/.test(period))).size).toBe(12)
    for (const { period, person } of facts.filter(({ period: key }) => /-\d\d$/.test(key))) {
      expect(person.hired.slice(0, 7) <= period).toBe(true)
      expect(person.left === undefined || person.left.slice(0, 7) >= period).toBe(true)
    }
  })

  test('are the same at every start', () => {
    expect(demoFacts(demoPeople(today), today)).toEqual(facts)
  })
})
