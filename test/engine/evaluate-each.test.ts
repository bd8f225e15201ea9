import { describe, expect, test } from 'vitest'
import { evaluateCompiled, evaluateEach } from '../../engine/evaluate.ts'
import type { RawFacts, RawPerson } from '../../engine/model/raw/facts.ts'
import type { PersonOutcome } from '../../engine/model/raw/outcome.ts'
import type { PayComponent, RawScheme } from '../../engine/model/raw/scheme.ts'
import { compiled } from '../support/evaluating.ts'
import { marked, markMetrics, rated } from '../support/marked-scheme.ts'
import { bands } from '../support/schemes.ts'

const people = [rated('001', 95), { id: '002', facts: { mark: 60 } }, rated('003', 85), rated('004', 20)]
const factsOf = (...some: RawPerson[]): RawFacts => ({ format: 1, period: '2026-01', people: some })
const facts = factsOf(...people)
const alone = marked()
const together = marked({ rank: { within: 'everyone', ties: 'shared' } })

/** Everyone's outcome at their place, and the places in the order in which they were handed over. */
function visited(raw: RawScheme, given: RawFacts, options: Parameters<typeof evaluateEach>[3] = {}) {
  const outcomes: PersonOutcome[] = []
  const order: number[] = []
  const visit = (outcome: PersonOutcome, index: number) => {
    outcomes[index] = outcome
    order.push(index)
  }
  return { ...evaluateEach(compiled(raw), given, visit, options), outcomes, order }
}

describe('evaluateEach()', () => {
  test.each([
    ['nothing compares people', alone],
    ['people are ranked', together],
  ])('hands over the outcomes of evaluateCompiled, each once, and gives the totals: %s', (_, raw) => {
    const { outcome } = evaluateCompiled(compiled(raw), facts)
    const { outcomes, order, totals, issues } = visited(raw, facts)
    expect(outcomes).toEqual(outcome?.people)
    expect(order.toSorted()).toEqual([0, 1, 2, 3])
    expect({ totals, issues }).toEqual({ totals: outcome?.totals, issues: [] })
  })

  test('hands over those who lack something after the others', () => {
    expect(visited(alone, facts).order).toEqual([0, 2, 3, 1])
  })

  test.each([[true], [['003']]])('writes down whose calculation is asked for: %j', (trace) => {
    const { outcome } = evaluateCompiled(compiled(alone), facts, { trace })
    expect(visited(alone, facts, { trace }).outcomes).toEqual(outcome?.people)
  })

  test('hands over nobody and counts nothing where the facts as a whole are wrong', () => {
    const rowHits = new Map<string, number[]>()
    const { order, totals, issues } = visited(alone, { ...facts, period: '2026-Q1' }, { rowHits })
    expect(issues.map(({ code }) => code)).toEqual(['period-not-of-cycle'])
    expect({ order, totals, rows: [...rowHits] }).toEqual({ order: [], totals: undefined, rows: [] })
  })

  test('ends where the visitor throws', () => {
    const stop = () => {
      throw new Error('enough')
    }
    expect(() => evaluateEach(compiled(alone), facts, stop)).toThrow('enough')
  })
})

/** A table by the mark, from 90 and from 50, for sellers only and only from a mark of 60 on. */
const table: PayComponent = {
  kind: 'table',
  id: 'table',
  name: '表',
  gives: 'amount',
  inputs: [{ id: 'mark', name: '得分', of: 'mark', from: [0, 50, 90] }],
  rows: [
    { at: [90], value: 100 },
    { at: [50], value: 50 },
  ],
  whenNoRow: { value: 0, reason: '低' },
  posts: ['seller'],
  when: { all: [{ fact: 'mark', operator: 'greaterThanInclusive', value: 60 }] },
}
/** Each sale by itself: 1 %, from 100 on 2 %. */
const tiers: PayComponent = {
  kind: 'tiers',
  id: 'tiers',
  name: '提成',
  mode: 'whole',
  per: 'sales',
  of: 'amount',
  rows: [
    { from: 0, rate: 1 },
    { from: 100, rate: 2 },
    { from: 1000, rate: 3 },
  ],
}
const counted = marked({
  metrics: markMetrics({
    kind: 'given',
    id: 'sales',
    name: '成交',
    unit: 'records',
    fields: [{ id: 'amount', name: '金额', unit: 'money' }],
  }),
  posts: [
    { id: 'seller', name: '销售' },
    { id: 'clerk', name: '内勤' },
  ],
  bands: bands(['good', 80], ['fair', 60], ['poor', undefined]),
  pay: { components: [table, tiers] },
})
const seller = (id: string, mark: number, ...sales: number[]): RawPerson =>
  rated(id, mark, { post: 'seller', facts: { sales: sales.map((amount) => ({ amount })) } })

describe('the rows that evaluateEach() counts', () => {
  const tablePath = '/pay/components/0/rows'
  const tiersPath = '/pay/components/1/rows'

  function rowsOf(raw: RawScheme, given: RawFacts, rowHits = new Map<string, number[]>()) {
    visited(raw, given, { rowHits })
    return Object.fromEntries(rowHits)
  }

  test('are everyone’s, with zero for those that nobody took, by the list in the document', () => {
    const found = rowsOf(counted, factsOf(seller('001', 95, 99, 100, 500), seller('002', 90), seller('003', 10, 1)))
    expect(found).toEqual({ '/bands/rows': [2, 0, 1], [tablePath]: [2, 0], [tiersPath]: [2, 2, 0] })
  })

  test.each([
    ['it is for another post', { ...seller('001', 95), post: 'clerk' }],
    ['its gate is closed', seller('001', 59)],
    ['the person is not in the run', { ...seller('001', 95), left: '2025-12-31' }],
  ])('leave out a table that was not asked: %s', (_, person) => {
    expect(rowsOf(counted, factsOf(person))[tablePath]).toEqual([0, 0])
  })

  test('are those that an incomplete person still reached', () => {
    const person: RawPerson = { id: '001', post: 'seller', facts: { mark: 70 } }
    expect(visited(counted, factsOf(person)).outcomes).toMatchObject([{ status: 'incomplete' }])
    expect(rowsOf(counted, factsOf(person))).toEqual({
      '/bands/rows': [0, 1, 0],
      [tablePath]: [0, 1],
      [tiersPath]: [0, 0, 0],
    })
  })

  test('are added to what was counted before, whoever is compared or traced', () => {
    const rowHits = new Map<string, number[]>()
    rowsOf(together, facts, rowHits)
    rowsOf(alone, facts, rowHits)
    visited(alone, facts, { rowHits, trace: true })
    expect([...rowHits]).toEqual([['/bands/rows', [6, 6]]])
  })
})
