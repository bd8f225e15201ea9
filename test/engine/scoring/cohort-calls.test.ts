import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import type { CohortCall, Formula } from '../../../engine/model/formula.ts'
import type { Subject } from '../../../engine/model/subject.ts'
import { Gap } from '../../../engine/model/value.ts'
import { fillCohortCalls } from '../../../engine/scoring/cohort-calls.ts'
import { said } from '../../support/results.ts'

const call: CohortCall = {
  kind: 'share',
  within: 'team',
  better: 'higher',
  of: (frame) => frame[0] ?? Gap.missing(),
  slot: 1,
}
const missing = Gap.missing({ figure: '', name: '销售额', what: 'fact' })

function filled(own: CohortCall, ...people: readonly (readonly [id: string, team: string, value: number | Gap])[]) {
  const subjects = people.map(
    ([id, team, value]): Subject => ({
      person: { id },
      period: '2026-Q1',
      frame: [value instanceof Gap ? value : decimal(value)],
      ratings: () => [],
      group: () => undefined,
      history: () => undefined,
      cohort: (within) => (within === 'team' ? team : ''),
      trace: undefined,
    }),
  )
  const formula: Formula = {
    text: '',
    type: 'number',
    unit: undefined,
    uses: [],
    cohort: [own],
    openDivisions: [],
    estimate: undefined,
    attainment: undefined,
    evaluate: () => missing,
  }
  fillCohortCalls(formula, subjects, 'score:it')
  return subjects.map((subject) => subject.frame[1])
}

describe('fillCohortCalls()', () => {
  test('gives each person the share of the own cohort', () => {
    const shares = filled(call, ['a', 'x', 30], ['b', 'x', 90], ['c', 'y', 5])
    expect(shares.map(said)).toEqual(['0.25', '0.75', '1'])
  })

  test('gives ranks within everyone', () => {
    const ranks = filled({ ...call, kind: 'rank', within: 'everyone' }, ['a', 'x', 30], ['b', 'x', 90], ['c', 'y', 30])
    expect(ranks.map(said)).toEqual(['2', '1', '2'])
  })

  test('a share of nothing is undefined, also where gains and losses cancel out', () => {
    expect(filled(call, ['a', 'x', 0], ['b', 'x', 0]).map(said)).toEqual(['!share-of-zero', '!share-of-zero'])
    expect(filled(call, ['a', 'x', 5], ['b', 'x', -5]).map(said)).toEqual(['!share-of-zero', '!share-of-zero'])
  })

  test('a gap names the figure it is needed for, and everyone compared with that person', () => {
    const [own, other, elsewhere] = filled(call, ['a', 'x', missing], ['b', 'x', 1], ['c', 'y', 2])
    expect(own).toMatchObject({ missing: [{ figure: 'score:it', name: '销售额' }] })
    expect(other).toMatchObject({ missing: [{ figure: 'score:it', what: 'person', person: 'a', name: 'a' }] })
    expect(said(elsewhere)).toBe('1')
  })

  test('gives the same in whatever order people come', () => {
    const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(values, (list) => {
        const cohort = list.map((value, index) => [`p${index}`, 'x', value] as const)
        const back = filled(call, ...cohort.toReversed()).map(said)
        expect(back.toReversed()).toEqual(filled(call, ...cohort).map(said))
      }),
    )
  })
})
