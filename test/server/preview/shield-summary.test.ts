import { describe, expect, test } from 'vitest'
import type { PreviewSummary } from '../../../server/preview/preview-summary.ts'
import { shieldSummary } from '../../../server/preview/shield-summary.ts'

const money = { before: '100.00', after: '90.00', difference: '-10.00' }
const group = (id: string, people: number, changed = 5) => ({ id, people, changed, ...money, mean: '1.00' })
const taken = (people: number) => ({ people, times: people, money: '77.00' })

/** Twenty people, of whom many are enough for every sum. */
function summary(more: Partial<PreviewSummary> = {}): PreviewSummary {
  return {
    currency: 'CNY',
    people: { people: 20, complete: 20, incomplete: 0, invalid: 0, notIncluded: 0 },
    payout: { ...money, changed: 12 },
    components: [{ id: 'bonus', name: '奖金', people: 20, ...money }],
    bands: [{ id: 'a', name: 'A', before: 20, after: 20 }],
    moves: {
      gain: { people: 6, sum: '50.00' },
      lose: { people: 6, sum: '-60.00' },
      equal: { people: 8, sum: '0.00' },
      unclear: { people: 0, sum: '0.00' },
    },
    ...{ gains: [], losses: [], limits: [], tables: [{ path: '/bands/rows', hits: [20] }], blanks: [] },
    shortfalls: { people: 0, reasons: [], rows: [] },
    groups: { post: [group('rep', 20)], department: [group('sales', 20)], service: [group('1-3', 20)] },
    rules: [],
    departments: ['sales'],
    ...more,
  }
}

describe('a summary for somebody who may not see everyone', () => {
  test('is whole where all sums are over five people or more', () => {
    expect(shieldSummary(summary())).toEqual(summary())
  })

  test.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])('has no difference where it is that of %i people', (changed, isHidden) => {
    const { payout, components } = shieldSummary(summary({ payout: { ...money, changed } }))
    const shown = isHidden ? { after: '90.00', changed, isSuppressed: true } : { ...money, changed }
    expect(payout).toEqual(shown)
    expect('difference' in (components[0] ?? {})).toBe(!isHidden)
  })

  test.each([
    [4, true],
    [5, false],
  ])('of a group that changes for %i people has no difference either', (changed, isHidden) => {
    const groups = { ...summary().groups, post: [group('rep', 20, changed)] }
    const [shown] = shieldSummary(summary({ groups })).groups.post ?? []
    expect('before' in Object(shown)).toBe(!isHidden)
    expect(shown).toMatchObject({ after: '90.00' })
  })

  test('has no money of a rule, of a limit and of a component that few people come to', () => {
    const rule = { list: 'penalties', id: 'late', name: '迟到' } as const
    const limit = { kind: 'cap', code: 'capped', figure: 'pay:bonus', rows: [] } as const
    const component = { name: '津贴', ...money }
    const shown = shieldSummary(
      summary({
        rules: [
          { ...rule, before: taken(5), after: taken(4) },
          { ...rule, before: taken(9), after: taken(5) },
          { ...rule, before: taken(0), after: taken(5) },
        ],
        limits: [
          { ...limit, people: 9, newly: 4 },
          { ...limit, people: 9, newly: 5 },
        ],
        components: [
          { id: 'one', people: 3, ...component },
          { id: 'two', people: 7, ...component },
          { id: 'three', people: 9, ...component },
        ],
      }),
    )
    expect(shown.rules).toEqual([
      { ...rule, isSuppressed: true },
      { ...rule, isSuppressed: true },
      { ...rule, before: taken(0), after: taken(5) },
    ])
    expect(shown.limits.map((each) => 'isSuppressed' in each)).toEqual([true, false])
    expect(shown.components.map((each) => 'isSuppressed' in each)).toEqual([true, true, false])
    expect(JSON.stringify(shown.components.slice(0, 2))).not.toContain('90.00')
  })

  test('has no band that few people are in, before or after', () => {
    const bands = [
      { id: 'a', name: 'A', before: 9, after: 3 },
      { id: 'b', name: 'B', before: 5, after: 8 },
      { id: 'c', name: 'C', before: 6, after: 9 },
      { id: 'd', name: 'D', before: 0, after: 0 },
    ]
    const shown = shieldSummary(summary({ bands })).bands
    expect(shown.map((band) => ('isSuppressed' in band ? band.isSuppressed : false))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(shown[0]).toEqual({ id: 'a', name: 'A', isSuppressed: true })
  })

  test('says neither who gains nor who loses where few do the one', () => {
    const moves = { ...summary().moves, gain: { people: 2, sum: '9.00' } } as NonNullable<PreviewSummary['moves']>
    expect(shieldSummary(summary({ moves })).moves).toMatchObject({
      ...{ gain: { isSuppressed: true }, lose: { isSuppressed: true }, equal: { people: 8 } },
    })
  })

  test.each([
    [4, true],
    [5, false],
  ])('says nothing of %i people in all', (people, isHidden) => {
    const groups = {
      post: [group('rep', people)],
      department: [group('sales', people)],
      service: [group('1-3', people)],
    }
    const rules = [{ list: 'rewards', id: 'r', name: '奖', after: taken(people) }] as const
    const shown = shieldSummary(summary({ groups, rules, budget: { amount: '100.00', left: '10.00' } }))
    expect(JSON.stringify(shown).includes('90.00')).toBe(!isHidden)
    expect(JSON.stringify(shown).includes('77.00')).toBe(!isHidden)
    expect('budget' in shown).toBe(!isHidden)
  })
})
