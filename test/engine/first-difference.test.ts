import { describe, expect, test } from 'vitest'
import { firstDifference } from '../../engine/first-difference.ts'
import type { Outcome, PersonOutcome, TraceEntry } from '../../engine/model/raw/outcome.ts'
import { outcome } from '../support/documents.ts'

const [wei] = outcome().people
if (wei === undefined) throw new Error('the outcome has nobody')
const li: PersonOutcome = { ...wei, id: '008', name: '李娜' }

function of(...people: readonly PersonOutcome[]): Outcome {
  return outcome({ people: [...people] })
}

function step(figure: string, value: string): TraceEntry {
  return { figure, stage: 'pay', how: 'formula', path: '/pay', inputs: [], value }
}

describe('firstDifference()', () => {
  test('is undefined for the same outcome, in whatever order its keys are', () => {
    const { id, ...others } = wei
    expect(firstDifference(of(wei, li), of({ ...others, id }, li))).toBeUndefined()
  })

  test.each<[string, Partial<PersonOutcome>, unknown, unknown]>([
    ['pay:bonus', { pay: { bonus: '1440.01' } }, '1440.00', '1440.01'],
    ['total', { total: '96.0' }, '96.00', '96.0'],
    ['band', { band: 'fair' }, 'good', 'fair'],
    ['rank', { rank: 1 }, undefined, 1],
    ['score:sales-result', { scores: { 'sales-result': '96.00' } }, undefined, '96.00'],
    ['rate', { metrics: { rate: '0.96' } }, undefined, '0.96'],
    [
      'reward:first',
      { rewards: [{ id: 'first', times: 1, effects: [] }] },
      undefined,
      { id: 'first', times: 1, effects: [] },
    ],
    ['rewards', { rewards: [] }, undefined, []],
    ['carried:fine', { carried: { fine: '5' } }, undefined, '5'],
    ['status', { status: 'invalid' }, 'complete', 'invalid'],
    ['notes', { notes: [] }, undefined, []],
  ])('names %s and the person', (figure, change, a, b) => {
    expect(firstDifference(of(wei, li), of(wei, { ...li, ...change }))).toEqual({ person: '008', figure, a, b })
  })

  test('names the first of several: people in their order, figures as they are computed', () => {
    const other = of({ ...wei, total: '1', pay: { bonus: '1' }, payout: '1' }, { ...li, status: 'invalid' })
    expect(firstDifference(of(wei, li), other)).toMatchObject({ person: '007', figure: 'total' })
  })

  test('opens traces after the figures, by the figure of the entry', () => {
    const left = { ...wei, trace: [step('total', '96'), step('pay:bonus', '1'), step('pay:bonus', '2')] }
    const right = { ...wei, trace: [step('total', '96'), step('pay:bonus', '1'), step('pay:bonus', '3')] }
    const expected = { person: '007', figure: 'pay:bonus', a: step('pay:bonus', '2'), b: step('pay:bonus', '3') }
    expect(firstDifference(of(left), of(right))).toEqual(expected)
    expect(firstDifference(of(left), of(wei))).toMatchObject({ figure: 'trace', a: true, b: false })
  })

  test('says of someone whom only one of them has, either way', () => {
    expect(firstDifference(of(wei, li), of(wei))).toMatchObject({ person: '008', b: undefined })
    expect(firstDifference(of(wei), of(wei, li))).toEqual({
      person: undefined,
      figure: 'people',
      a: ['007'],
      b: ['007', '008'],
    })
  })

  test('tells people in another order from people in the same order', () => {
    expect(firstDifference(of(wei, li), of(li, wei))).toMatchObject({ person: undefined, figure: 'people' })
  })

  test('ends with the control totals', () => {
    const base = outcome()
    const totals = { ...base.totals, bands: { good: 2 } }
    expect(firstDifference(base, { ...base, totals })).toEqual({ person: undefined, figure: 'band:good', a: 1, b: 2 })
  })
})
