import { describe, expect, test } from 'vitest'
import { compareOutcome, type Expected, type Outcome, type PersonOutcome } from '../../engine/index.ts'

const person: PersonOutcome = {
  id: '007',
  status: 'complete',
  metrics: { done: '120', isNew: true },
  scores: { sales: '105.00' },
  total: '103.50',
  rank: 2,
  band: 'good',
  rewards: [
    { id: 'first', times: 1, effects: [] },
    { id: 'advice', times: 2, effects: [] },
  ],
  penalties: [],
  missing: [
    { figure: 'score:a', name: '销售额', what: 'fact' },
    { figure: 'score:b', name: '销售额', what: 'fact' },
  ],
  problems: [{ code: 'target-zero', figure: 'score:a', params: {} }],
  pay: { bonus: '1100.00' },
  payout: '1100.00',
  carried: { fine: '20.5' },
}
const totals = {
  people: 1,
  complete: 1,
  incomplete: 0,
  invalid: 0,
  notIncluded: 0,
  payout: '0',
  components: {},
  bands: {},
}
const outcome: Outcome = { format: 1, scheme: 's', period: '2026', people: [person], totals }

function differences(expected: Omit<Expected, 'person'>) {
  return compareOutcome([{ person: '007', ...expected }], outcome)
}

describe('compareOutcome()', () => {
  test.each<Omit<Expected, 'person'>>([
    {},
    { status: 'complete', band: 'good', rank: 2 },
    { total: 103.5 },
    { total: '103.5' },
    { payout: 1100, pay: { bonus: '1100.000' }, carried: { fine: '20.50' } },
    { scores: { sales: 105 }, metrics: { done: 120, isNew: true } },
    { rewards: ['advice', 'first'], penalties: [] },
    { missing: ['销售额'], problems: ['target-zero'] },
  ])('finds no difference in %j', (expected) => expect(differences(expected)).toEqual([]))

  test.each<[Omit<Expected, 'person'>, object]>([
    [{ status: 'invalid' }, { figure: 'status', expected: ['invalid'], got: ['complete'] }],
    [{ total: 103.49 }, { figure: 'total', expected: ['103.49'], got: ['103.50'] }],
    [{ total: '103.51' }, { figure: 'total', expected: ['103.51'], got: ['103.50'] }],
    [{ rank: 1 }, { figure: 'rank', expected: ['1'], got: ['2'] }],
    [{ pay: { bonus: 1100.01 } }, { figure: 'pay:bonus', expected: ['1100.01'], got: ['1100.00'] }],
    [{ pay: { other: 0 } }, { figure: 'pay:other', expected: ['0'], got: [] }],
    [{ pay: { constructor: 0 } as never }, { figure: 'pay:constructor', expected: ['0'], got: [] }],
    [{ metrics: { isNew: false } }, { figure: 'isNew', expected: ['false'], got: ['true'] }],
    [{ rewards: ['first'] }, { figure: 'rewards', expected: ['first'], got: ['advice', 'first'] }],
    [{ penalties: ['late'] }, { figure: 'penalties', expected: ['late'], got: [] }],
    [{ missing: [] }, { figure: 'missing', expected: [], got: ['销售额'] }],
    [{ problems: [] }, { figure: 'problems', expected: [], got: ['target-zero'] }],
    [{ carried: { fine: 0 } }, { figure: 'carried:fine', expected: ['0'], got: ['20.5'] }],
  ])('tells how %j differs', (expected, difference) =>
    expect(differences(expected)).toEqual([{ person: '007', ...difference }]),
  )

  test('someone who did not come out is a difference, someone not expected is none', () => {
    expect(compareOutcome([{ person: '7' }], outcome)).toEqual([
      { person: '7', figure: 'person', expected: ['7'], got: [] },
    ])
    expect(compareOutcome([], outcome)).toEqual([])
  })
})
