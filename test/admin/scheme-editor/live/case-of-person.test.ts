import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawGroup, RawPerson, RawScheme } from '../../../../engine/index.ts'
import { caseOfPerson } from '../../../../admin/scheme-editor/live/case-of-person.ts'
import { keptCase } from '../../../../admin/scheme-editor/cases/case-changes.ts'
import { runDraftCases } from '../../../../admin/scheme-editor/cases/run-draft-cases.ts'
import { consoleValidators } from '../../../support/console-validators.ts'
import { draftOf } from '../../../support/live-session.ts'
import { indicator, pay, scheme } from '../../../support/schemes.ts'

const validators = await consoleValidators()
const person: RawPerson = {
  id: '007',
  name: '张伟',
  hired: '2020-03-01',
  facts: { sales: 960, target: 1000, base: 3000 },
}
const made = (raw: RawScheme, one: RawPerson = person, groups: RawGroup[] = [], parameters = {}) =>
  caseOfPerson({ document: raw, parameters }, { people: [one, { id: '008' }], groups }, '2026-02', one.id)

describe('a person as a case', () => {
  test('is the facts and what comes out of them, without who it is', () => {
    const answer = made(scheme())
    expect(answer).toEqual({
      kind: 'made',
      kept: [],
      made: {
        period: '2026-02',
        people: [{ id: '1', facts: { sales: 960, target: 1000, base: 3000 } }],
        expect: [
          {
            person: '1',
            status: 'complete',
            total: '96.00',
            band: 'good',
            scores: { 'sales-result': '96.00' },
            pay: { bonus: '2880.00' },
            payout: '2880.00',
          },
        ],
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/007|张伟|2020/)
  })

  test('comes out as expected at once, whatever the facts', () => {
    const amounts = fc.record({
      sales: fc.integer({ min: 0, max: 10_000 }),
      target: fc.integer({ min: 0, max: 10_000 }),
    })
    fc.assert(
      fc.property(fc.record({ facts: amounts, base: fc.boolean() }), ({ facts, base }) => {
        const given = { ...facts, ...(base && { base: 3000 }) }
        const answer = made(scheme(), { id: '007', facts: given })
        if (answer.kind !== 'made') throw new Error(answer.kind)
        const draft = draftOf(scheme())
        const one = { id: 'kept', ...keptCase(draft, answer.made, '一') }
        const cases = { format: 1, scheme: 'sales-monthly', cases: [one] }
        const [run] = runDraftCases({ ...draft, cases }, validators)
        expect(run).toMatchObject({ state: 'green', deviations: [] })
      }),
      { numRuns: 50 },
    )
  })

  test('keeps the first day where pay depends on it', () => {
    const prorated = scheme({
      pay: {
        ...pay({ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base', prorated: true }),
        proration: { kind: 'days' } as never,
      },
    })
    const answer = made(prorated, { ...person, hired: '2026-02-15' })
    expect(answer).toMatchObject({ kind: 'made', kept: ['hired'], made: { people: [{ hired: '2026-02-15' }] } })
  })

  test('brings the facts of its own groups, without their names', () => {
    const metric = { kind: 'given', id: 'team-sales', name: '团队销售额', unit: 'money', scope: 'team' } as const
    const raw = scheme({ metrics: [...scheme().metrics, metric] })
    const team = (id: string): RawGroup => ({ kind: 'team', id, name: '北区', facts: { 'team-sales': 5 } })
    const answer = made(raw, { ...person, team: 'north' }, [team('north'), team('south')])
    expect(answer).toMatchObject({
      kind: 'made',
      made: { groups: [{ kind: 'team', id: 'north', facts: { 'team-sales': 5 } }] },
    })
    expect(JSON.stringify(answer)).not.toContain('北区')
  })

  test('brings the values of blanks that it was computed with', () => {
    const raw = scheme({
      parameters: [{ id: 'top', name: '封顶', unit: 'score', suggested: 90 }],
      total: { cap: { parameter: 'top' } },
    })
    expect(made(raw)).toMatchObject({ made: { parameters: { top: 90 }, expect: [{ total: '90.00' }] } })
    expect(made(raw, person, [], { top: 80 })).toMatchObject({ made: { parameters: { top: 80 } } })
  })

  test('is one too where something is missing: the case then says what', () => {
    const answer = made(scheme(), { id: '007', facts: { target: 1000, base: 3000 } })
    expect(answer).toMatchObject({ made: { expect: [{ status: 'incomplete', missing: ['销售额'] }] } })
  })

  test('is none where the scheme compares people, and it is said where it does', () => {
    const raw = scheme({
      rank: { within: 'everyone', ties: 'shared' },
      indicators: [
        indicator('place', {
          name: '销售名次',
          scoring: {
            kind: 'rank',
            of: 'sales',
            better: 'higher',
            within: 'everyone',
            ties: 'shared',
            rows: [{ from: 1, score: 100 }],
          } as never,
        }),
      ],
    })
    expect(made(raw)).toEqual({
      kind: 'compared',
      comparisons: [{ kind: 'rank' }, { kind: 'rank-scoring', name: '销售名次' }],
    })
  })

  test('is none where the scheme asks who it is', () => {
    const when = { all: [{ fact: 'person.id', operator: 'equal', value: '007' }] } as const
    const raw = scheme({ pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'base', when } as never) })
    expect(made(raw)).toEqual({ kind: 'personal' })
  })

  test('is none while the draft cannot be evaluated, and nobody is none', () => {
    expect(made(scheme({ indicators: [indicator('a', { weight: 50 })] }))).toMatchObject({
      kind: 'unfit',
      issues: [{ code: 'weights-not-hundred' }],
    })
    const content = { document: scheme(), parameters: {} }
    expect(caseOfPerson(content, { people: [], groups: [] }, '2026-02', '007')).toEqual({ kind: 'nobody' })
  })
})
