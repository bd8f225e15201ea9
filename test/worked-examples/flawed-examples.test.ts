import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  check,
  compileScheme,
  evaluate,
  evaluateCompiled,
  type Indicator,
  type RawPerson,
  type RawScheme,
  type TiersComponent,
} from '../../engine/index.ts'
import { validateDocument } from '../../server/documents/validate-document.ts'
import { readExample } from './read-example.ts'

describe('W02: a missing part counted as zero', () => {
  test('says of each zero that it stands for something missing', () => {
    const { scheme, cases } = example('w02-missing-as-zero')
    const { outcome } = evaluateCompiled(scheme, { format: 1, ...(cases.cases[0] ?? never()) })
    const notes = outcome?.people[0]?.notes?.map(({ code, figure }) => [code, figure])
    expect(notes).toEqual([
      ['missing-scored-zero', 'score:self'],
      ['missing-scored-zero', 'score:feedback'],
    ])
  })
})

describe('W17: bands written 60–89 and 90–100', () => {
  const { scheme: raw } = readExample('w72-forced-distribution')

  test('cannot be written: a row has no upper end', () => {
    const rows = [
      { id: 'full', name: '全额', from: 90, to: 100 },
      { id: 'part', name: '按比例', from: 60, to: 89 },
    ]
    const found = validateDocument('scheme', { ...raw, bands: { rows } })
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['field-unknown', '/bands/rows/0/to'],
      ['field-unknown', '/bands/rows/1/to'],
    ])
  })

  test('are refused where no row takes the lowest scores', () => {
    const rows = [
      { id: 'full', name: '全额', from: 90 },
      { id: 'part', name: '按比例', from: 60 },
    ]
    expect(errorsOf({ ...raw, bands: { rows } })).toEqual([['gap-below', '/bands/rows']])
  })
})

describe('W41: a table that begins at 15,000', () => {
  test('is refused: what lies below would earn nothing without a word', () => {
    const { scheme: raw } = readExample('w41-section-per-line')
    const [commission] = (raw.pay?.components ?? []) as TiersComponent[]
    const rows = commission?.rows.slice(1) ?? []
    const pay = { components: [{ ...(commission ?? never()), rows }] }
    expect(errorsOf({ ...raw, pay })).toEqual([['gap-below', '/pay/components/0/rows/0']])
  })

  test('gives each line that earns nothing its reason', () => {
    const { scheme } = example('w41-section-per-line')
    const people = [{ id: '001', facts: { lines: [{ amount: 15100 }, { amount: 5 }] } }]
    const { outcome } = evaluateCompiled(scheme, { format: 1, period: '2026-01', people }, { trace: true })
    const line = outcome?.people[0]?.trace?.find(({ figure }) => figure === 'pay:commission/1')
    expect([line?.value, line?.reason?.code]).toEqual(['0', 'row-gives-zero'])
  })
})

describe('W75: a mean of four over three, and weights of 110 %', () => {
  const { scheme: raw } = readExample('w09-component-weights')

  test.each([
    [99, '-1'],
    [110, '10'],
    [101, '1'],
  ])('refuses weights that add up to %d', (whole, difference) => {
    const indicators: Indicator[] = raw.indicators.map((each, index) =>
      index === 0 ? { ...each, weight: whole - 40 } : each,
    )
    const [found, ...others] = check({ ...raw, indicators }).filter(({ severity }) => severity === 'error')
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'weights-not-hundred', path: '/indicators', params: { difference } })
  })

  test('takes the mean of four scores over four, not over three', () => {
    const metrics: RawScheme['metrics'] = ['first', 'second', 'third', 'fourth'].map((id) => ({
      kind: 'given',
      id,
      name: id,
      unit: 'score',
    }))
    const scoring = { kind: 'formula', formula: '平均([first], [second], [third], [fourth])' } as const
    const indicators = [{ id: 'mean', name: '平均', weight: 100, scoring }]
    const { scheme } = compileScheme({ ...raw, metrics, indicators })
    const people = [{ id: '001', facts: { first: 85, second: 90, third: 89, fourth: 60 } }]
    const { outcome } = evaluateCompiled(scheme ?? never(), { format: 1, period: '2026-01', people })
    expect(outcome?.people[0]?.total).toBe('81.00')
  })
})

describe('W77: attainment that depended on the order of orders and batches', () => {
  const { scheme } = example('w77-attainment-in-any-order')
  const order = fc.record({ revenue: fc.integer({ min: 0, max: 200 }), bookings: fc.integer({ min: 0, max: 200 }) })
  const orders = fc.array(order, { maxLength: 6 })

  test('is the same whatever the order of the orders', () => {
    const shuffled = orders.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 400 }), ([list, again], before) => {
        expect(payouts([person('001', again, before)])).toEqual(payouts([person('001', list, before)]))
      }),
    )
  })

  test('is the same whatever the order of people and however they are batched', async () => {
    const people = fc
      .array(fc.tuple(orders, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 6 })
      .map((all) => all.map(([list, before], index) => person(`p${index}`, list, before)))
    const arranged = people.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.integer({ min: 0, max: all.length }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(arranged, async ([all, again, cut]) => {
        const whole = payouts(all)
        const batches = { ...payouts(again.slice(0, cut)), ...payouts(again.slice(cut)) }
        const { outcome } = await evaluate(scheme, { format: 1, period: '2026-03', people: again })
        expect(batches).toEqual(whole)
        expect(Object.fromEntries((outcome?.people ?? []).map(({ id, payout }) => [id, payout]))).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })

  function payouts(people: RawPerson[]): Readonly<Record<string, string | undefined>> {
    const { outcome } = evaluateCompiled(scheme, { format: 1, period: '2026-03', people })
    return Object.fromEntries((outcome?.people ?? []).map(({ id, payout }) => [id, payout]))
  }
})

function person(id: string, list: readonly { revenue: number; bookings: number }[], before: number): RawPerson {
  return { id, facts: { 'credit-before': before, orders: [...list] } }
}

function example(id: string) {
  const { scheme: raw, cases } = readExample(id)
  return { scheme: compileScheme(raw).scheme ?? never(), cases }
}

function errorsOf(raw: RawScheme) {
  return check(raw)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, path])
}

function never(): never {
  throw new Error('there is no such thing')
}
