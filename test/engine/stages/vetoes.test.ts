import { describe, expect, test } from 'vitest'
import type { ConditionLeaf, Metric, RawScheme, Veto } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { bands, pay } from '../../support/schemes.ts'

const fraud: Metric = { kind: 'given', id: 'fraud', name: '舞弊', unit: 'yes-no' }
function veto(id: string, leaf: ConditionLeaf, sets: Pick<Veto, 'score' | 'band'>): Veto {
  return { id, name: `否决${id}`, when: { all: [leaf] }, ...sets }
}
const cheated: ConditionLeaf = { fact: 'fraud', operator: 'equal', value: true }
const failed: ConditionLeaf = { fact: 'total', operator: 'lessThan', value: 60 }
const vetoed = (vetoes: Veto[], overrides: Partial<RawScheme> = {}) =>
  marked({
    metrics: markMetrics(fraud),
    vetoes,
    bands: bands(['good', 80], ['fair', 60], ['poor', undefined]),
    ...overrides,
  })
const person = (mark: number, isFraud: boolean) => rated('007', mark, { facts: { fraud: isFraud } })

describe('a veto', () => {
  test('sets the total whatever was reached, and says so', async () => {
    const raw = vetoed([veto('v', cheated, { score: 0 })])
    expect(await personOf(raw, person(90, false))).toMatchObject({ total: '90.00', band: 'good' })
    const outcome = await personOf(raw, person(90, true))
    const reason = { code: 'vetoed', figure: 'total', params: { veto: '否决v' } }
    expect(outcome).toMatchObject({ total: '0.00', band: 'poor', payout: '0.00' })
    expect(outcome.notes).toContainEqual(reason)
    expect(entryOf(outcome, 'total')).toMatchObject({
      how: 'veto',
      path: '/vetoes/0',
      inputs: [{ figure: 'total', value: '90' }],
      value: '0.00',
      reason,
    })
  })

  test('sets the band, and leaves the total', async () => {
    const outcome = await personOf(vetoed([veto('v', cheated, { band: 'fair' })]), person(90, true))
    expect(outcome).toMatchObject({ total: '90.00', band: 'fair', payout: '900.00' })
    expect(outcome.notes).toEqual([{ code: 'vetoed', figure: 'band', params: { veto: '否决v' } }])
    expect(entryOf(outcome, 'band')).toMatchObject({ how: 'veto', row: { path: '/bands/rows/1', index: 1 } })
  })

  test('sets both', async () => {
    const outcome = await personOf(vetoed([veto('v', cheated, { score: 30, band: 'fair' })]), person(90, true))
    expect(outcome).toMatchObject({ total: '30.00', band: 'fair' })
    expect(outcome.notes).toEqual([{ code: 'vetoed', figure: 'total', params: { veto: '否决v' } }])
  })

  test('is the first of several that states a score, and the first that states a band', async () => {
    const raw = vetoed([
      veto('a', failed, { band: 'poor' }),
      veto('b', cheated, { score: 10 }),
      veto('c', cheated, { score: 20, band: 'fair' }),
    ])
    expect(await personOf(raw, person(90, true))).toMatchObject({ total: '10.00', band: 'fair' })
    expect(await personOf(raw, person(50, true))).toMatchObject({ total: '10.00', band: 'poor' })
  })

  test('is decided on the total as it came out, before any of them', async () => {
    const raw = vetoed([veto('a', cheated, { score: 70 }), veto('b', failed, { band: 'poor' })])
    expect(await personOf(raw, person(50, true))).toMatchObject({ total: '70.00', band: 'poor' })
    expect(await personOf(raw, person(70, true))).toMatchObject({ total: '70.00', band: 'fair' })
  })

  test('sets a total with the decimals of the scheme', async () => {
    const raw = vetoed([veto('v', cheated, { score: 59.995 })])
    expect(await personOf(raw, person(90, true))).toMatchObject({ total: '60.00', band: 'fair' })
  })

  test('that cannot be decided makes the person incomplete', async () => {
    expect(await personOf(vetoed([veto('v', cheated, { score: 0 })]), rated('007', 90))).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'fraud', name: '舞弊' }],
    })
  })

  test('may look at what is counted with this total, which follows the total that it sets', async () => {
    const low: Metric = { kind: 'history', id: 'low', name: '低分次数', measure: 'times', of: { scoreBelow: 60 } }
    const raw = vetoed([veto('v', { fact: 'low', operator: 'greaterThanInclusive', value: 2 }, { score: 100 })], {
      metrics: markMetrics(fraud, low),
      pay: pay({ kind: 'formula', id: 'bonus', name: '奖金', formula: 'low * 1' }),
    })
    const history = [{ period: '2026-01', total: 50 }]
    const once = await personOf(raw, { ...person(60, false), history }, { period: '2026-02' })
    expect(once).toMatchObject({ total: '60.00', payout: '1.00' })
    const twice = await personOf(raw, { ...person(59.99, false), history }, { period: '2026-02' })
    expect(twice).toMatchObject({ total: '100.00', payout: '1.00', metrics: { low: '1' } })
  })

  test('changes the shares and ranks of others that follow from totals', async () => {
    const share: Metric = { kind: 'derived', id: 'share', name: '占比', unit: 'number', formula: '占比(total, "全体")' }
    const raw = vetoed([veto('v', cheated, { score: 10 })], {
      metrics: markMetrics(fraud, share),
      rank: { within: 'everyone', ties: 'shared' },
    })
    const people = [rated('a', 90, { facts: { fraud: true } }), rated('b', 30, { facts: { fraud: false } })]
    const { people: outcomes } = await outcomeOf(raw, { period: '2026-01', people })
    expect(outcomes.map(({ rank, metrics }) => [rank, metrics?.['share']])).toEqual([
      [2, '0.25'],
      [1, '0.75'],
    ])
  })
})
