import { describe, expect, test } from 'vitest'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import type { Metric, Pay, PayComponent } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'
import { scheme } from '../../support/schemes.ts'

const x: Metric = { kind: 'given', id: 'x', name: '数据', unit: 'money', min: -100_000 }
const wage: PayComponent = { kind: 'formula', id: 'wage', name: '工资', formula: 'base' }
const fine: PayComponent = { kind: 'deduction', id: 'fine', name: '罚款', amount: 'x' }

function paying(payout: Pay['payout'], components: readonly PayComponent[] = [wage, fine]) {
  return marked({ metrics: markMetrics(x), pay: { components: [...components], ...(payout && { payout }) } })
}
const someone = (value: number, own: Partial<RawPerson> = {}) => rated('007', 90, { ...own, facts: { x: value } })

describe('the payout', () => {
  test('is the sum of the components that are not interim', async () => {
    const step: PayComponent = { kind: 'formula', id: 'step', name: '中间', formula: 'base * 7', interim: true }
    const person = await personOf(paying(undefined, [wage, step, fine]), someone(100))
    expect(person).toMatchObject({ pay: { wage: '1000.00', step: '7000.00', fine: '-100.00' }, payout: '900.00' })
    expect(entryOf(person, 'payout')).toMatchObject({
      stage: 'payout',
      how: 'sum',
      path: '/pay',
      inputs: [
        { figure: 'pay:wage', value: '1000', share: '1000' },
        { figure: 'pay:fine', value: '-100', share: '-100' },
      ],
      unrounded: '900',
      value: '900.00',
    })
  })

  test('bad input 18: below zero it is flagged, where no floor is set', async () => {
    const nothing = await personOf(paying(undefined), someone(1000))
    expect(nothing.notes).toEqual([{ code: 'computed-zero', figure: 'payout', params: {} }])
    const person = await personOf(paying(undefined), someone(1000.01))
    expect(person).toMatchObject({
      status: 'complete',
      payout: '-0.01',
      notes: [{ code: 'payout-negative', figure: 'payout', params: { payout: '-0.01' } }],
    })
  })

  test('bad input 18: a floor lifts it, and says so', async () => {
    const person = await personOf(paying({ floor: '0' }), someone(1500))
    const reason = { code: 'floored', figure: 'payout', params: { from: '-500', to: '0' } }
    expect(person).toMatchObject({ payout: '0.00', notes: [reason] })
    expect(person.carried).toBeUndefined()
    expect(entryOf(person, 'payout')).toMatchObject({ unrounded: '-500', value: '0.00', reason })
  })

  test('what a floor lifts is carried into the next period, and taken off there', async () => {
    const raw = paying({ floor: 'base * 10%', carryNegative: true })
    const january = await personOf(raw, someone(1500))
    expect(january).toMatchObject({ payout: '100.00', carried: { payout: '600' } })
    const february = await personOf(raw, someone(100, { carried: { payout: '600' } }), { period: '2026-02' })
    expect(february.payout).toBe('300.00')
    expect(february.carried).toBeUndefined()
    expect(entryOf(february, 'payout').inputs).toContainEqual({ figure: 'carried:payout', value: '600', share: '-600' })
  })

  test('nothing is lost or made between what is paid, rounded, and what is carried', async () => {
    const raw = paying({ floor: 'base / 3', carryNegative: true })
    expect(await personOf(raw, someone(1500))).toMatchObject({ payout: '333.33', carried: { payout: '833.33' } })
  })

  test('a balance can be used by a formula', async () => {
    const late: PayComponent = {
      kind: 'formula',
      id: 'late',
      name: '说明',
      formula: '[carried:payout] * 1',
      interim: true,
    }
    const raw = paying({ floor: '0', carryNegative: true }, [wage, fine, late])
    expect((await personOf(raw, someone(0, { carried: { payout: 5 } }))).pay).toMatchObject({ late: '5.00' })
  })

  test('a balance that is no amount is a problem', async () => {
    const raw = paying({ floor: '0', carryNegative: true })
    expect(await personOf(raw, someone(0, { carried: { payout: 'five' } }))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'fact-wrong-type', figure: 'carried:payout' }],
    })
    expect(await personOf(raw, someone(0, { carried: { payout: -5 } }))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'carried-negative', figure: 'carried:payout' }],
    })
  })

  test.each([
    [0.01, '999.99', undefined],
    [0, '1000.00', undefined],
    [-0.01, '1000.00', 'capped'],
  ])('has a cap: at %d less', async (value, payout, code) => {
    const raised: PayComponent = { kind: 'formula', id: 'raise', name: '加减', formula: 'base - x' }
    const person = await personOf(paying({ cap: 'base' }, [raised]), someone(value))
    expect(person.payout).toBe(payout)
    expect(person.notes?.map((note) => note.code)).toEqual(code === undefined ? undefined : [code])
  })

  test('limits that cannot be computed are a problem', async () => {
    const raw = paying({ cap: 'base / x * base' })
    expect(await personOf(raw, someone(0))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'division-by-zero', figure: 'payout' }],
    })
  })

  test('there is none in a scheme without pay', async () => {
    const { pay: _, ...unpaid } = scheme()
    const person = await personOf(unpaid, { facts: { sales: 1, target: 1 } })
    expect([person.status, person.pay, person.payout]).toEqual(['complete', undefined, undefined])
    expect(person.trace?.some(({ figure }) => figure === 'payout')).toBe(false)
  })
})

describe('the outcome of everyone', () => {
  test('counts people and adds up what is paid', async () => {
    const raw = {
      ...paying({ floor: '0' }),
      posts: [
        { id: 'seller', name: '销售' },
        { id: 'boss', name: '主管' },
      ],
      participants: { posts: ['seller'] },
    }
    const seller = { post: 'seller' }
    const people: RawPerson[] = [
      { ...rated('a', 90, seller), facts: { mark: 90, base: 1000, x: 100 } },
      { ...rated('b', 70, seller), facts: { mark: 70, base: 0.1, x: 0 } },
      { ...rated('c', 60, { post: 'boss' }) },
      { id: 'd', name: '李娜', ...seller, facts: { mark: 60, base: 1 } },
      { id: 'e', ...seller, facts: { mark: 60, base: -1, x: 0 } },
    ]
    const { people: outcomes, totals, ...head } = await outcomeOf(raw, { period: '2026-01', people })
    expect(head).toEqual({ format: 1, scheme: 'sales-monthly', period: '2026-01' })
    expect(outcomes.map(({ id, name, status, payout }) => [id, name, status, payout])).toEqual([
      ['a', undefined, 'complete', '900.00'],
      ['b', undefined, 'complete', '0.10'],
      ['c', undefined, 'not-included', undefined],
      ['d', '李娜', 'incomplete', undefined],
      ['e', undefined, 'invalid', undefined],
    ])
    expect(totals).toEqual({
      people: 5,
      complete: 2,
      incomplete: 1,
      invalid: 1,
      notIncluded: 1,
      payout: '900.10',
      components: { wage: '1000.10', fine: '-100.00' },
      bands: { good: 1, fair: 3 },
    })
  })

  test('nobody is paid from what is not complete, and what is known is shown', async () => {
    const person = await personOf(paying(undefined), { facts: { mark: 90, base: 1000 } })
    expect(person).toMatchObject({ status: 'incomplete', total: '90.00', band: 'good', scores: { result: '90.00' } })
    expect([person.pay, person.payout, person.carried]).toEqual([undefined, undefined, undefined])
  })

  test('what is wrong comes before what is missing, and both are named', async () => {
    const person = await personOf(paying(undefined), { facts: { mark: -1 } })
    expect(person.status).toBe('invalid')
    expect(person.problems?.map(({ code }) => code)).toEqual(['fact-out-of-range'])
    expect(person.missing?.map(({ name }) => name)).toEqual(['绩效工资基数', '数据'])
  })

  test('may have nobody in it', async () => {
    const { people, totals } = await outcomeOf(paying(undefined), { period: '2026-01', people: [] })
    expect(people).toEqual([])
    expect(totals).toMatchObject({
      people: 0,
      payout: '0.00',
      components: { wage: '0.00', fine: '0.00' },
      bands: { good: 0, fair: 0 },
    })
  })
})
