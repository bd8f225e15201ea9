import { describe, expect, test } from 'vitest'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import type { Metric, Pay, PayComponent, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, markMetrics, rated } from '../../support/marked-scheme.ts'

const x: Metric = { kind: 'given', id: 'x', name: '数据', unit: 'money', min: -10_000 }
const component = (id: string, text: string, overrides: Partial<PayComponent> = {}): PayComponent =>
  ({ kind: 'formula', id, name: `薪酬项${id}`, formula: text, ...overrides }) as PayComponent
function paying(
  components: readonly PayComponent[],
  own: Partial<Pay> = {},
  overrides: Partial<RawScheme> = {},
): RawScheme {
  return marked({ metrics: markMetrics(x), pay: { components: [...components], ...own }, ...overrides })
}
const someone = (value: number, own: Partial<RawPerson> = {}) => rated('007', 90, { ...own, facts: { x: value } })

describe('a component', () => {
  test('is for its posts and departments; others have none of it, and a zero with the reason where it is used', async () => {
    const places = {
      posts: [
        { id: 'seller', name: '销售' },
        { id: 'clerk', name: '内勤' },
      ],
      departments: [{ id: 'east', name: '华东' }],
    }
    const raw = paying([component('a', 'x', { posts: ['seller'] }), component('b', '[pay:a] + 1')], {}, places)
    expect((await personOf(raw, someone(10, { post: 'seller', department: 'east' }))).pay).toEqual({
      a: '10.00',
      b: '11.00',
    })
    const clerk = await personOf(raw, someone(10, { post: 'clerk', department: 'east' }))
    expect(clerk.pay).toEqual({ b: '1.00' })
    expect(entryOf(clerk, 'pay:a')).toMatchObject({
      how: 'not-counted',
      value: '0',
      reason: { code: 'pay-not-for-this-post', params: { component: '薪酬项a' } },
    })
  })

  test('is due in its cycles', async () => {
    const rollUps: RawScheme['rollUps'] = [{ cycle: 'year', score: 'anew' }]
    const raw = paying([component('month', 'x'), component('year', 'x * 2', { cycles: ['year'] })], {}, { rollUps })
    expect((await personOf(raw, someone(10))).pay).toEqual({ month: '10.00' })
    const year = await personOf(raw, someone(10), { period: '2026' })
    expect(year.pay).toEqual({ year: '20.00' })
    expect(entryOf(year, 'pay:month').reason).toMatchObject({ code: 'pay-not-due' })
  })

  test.each([
    [79.99, '0.00'],
    [80, '10.00'],
    [80.01, '10.00'],
  ])('is paid where its gate is open: at %d', async (mark, amount) => {
    const when = { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 80 } as const] }
    const person = await personOf(paying([component('a', 'x', { when })]), {
      ...someone(10),
      facts: { x: 10, mark, base: 1 },
    })
    expect(person.pay).toEqual({ a: amount })
    if (amount === '0.00') {
      const reason = { code: 'gate-closed', figure: 'pay:a', params: { component: '薪酬项a' } }
      expect(entryOf(person, 'pay:a')).toMatchObject({ how: 'gate', path: '/pay/components/0/when', reason })
      expect(person.notes).toContainEqual(reason)
    }
  })

  test('whose gate cannot be decided is missing, and all that uses it', async () => {
    const when = { all: [{ fact: 'x', operator: 'greaterThan', value: 0 } as const] }
    const raw = paying([component('a', '1 * base', { when }), component('b', '[pay:a] * 2')])
    expect(await personOf(raw, rated('007', 90))).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'x', name: '数据' }],
    })
  })

  test.each([
    ['half-up', 2.345, '2.35'],
    ['half-up', 2.355, '2.36'],
    ['half-up', -2.345, '-2.35'],
    ['half-even', 2.345, '2.34'],
    ['down', -2.349, '-2.34'],
    ['up', 2.341, '2.35'],
  ] as const)('bad input 11: is rounded %s at its end: %d', async (rounding, value, amount) => {
    const raw = paying([component('a', 'x')], {}, { money: { currency: 'CNY', scale: 2, rounding } })
    expect((await personOf(raw, someone(value))).pay).toEqual({ a: amount })
  })

  test('may be rounded by a rule of its own; the payout is money', async () => {
    const raw = paying([
      component('a', 'x', { rounding: { scale: 0, mode: 'down' } }),
      component('b', 'x', { rounding: { scale: 3, mode: 'up' } }),
    ])
    expect(await personOf(raw, someone(1.5551))).toMatchObject({ pay: { a: '1', b: '1.556' }, payout: '2.56' })
  })

  test('says where rounding or the proration leaves nothing', async () => {
    const rounded = await personOf(paying([component('a', 'x')]), someone(0.004))
    const nothing = { code: 'computed-zero', figure: 'payout', params: {} }
    const reason = { code: 'rounded-to-zero', figure: 'pay:a', params: { unrounded: '0.004' } }
    expect(rounded.notes).toEqual([reason, nothing])
    const months: Partial<Pay> = { proration: { kind: 'months', startThrough: 9, endFrom: 20 } }
    const raw = paying([component('a', 'x', { prorated: true })], months)
    const prorated = await personOf(raw, { ...someone(10), hired: '2026-01-20' })
    expect(prorated).toMatchObject({
      payout: '0.00',
      notes: [{ code: 'prorated-to-zero', figure: 'pay:a', params: { amount: '10' } }, nothing],
    })
  })
})

describe('proration, cap and floor', () => {
  const days: Partial<Pay> = { proration: { kind: 'days' } }

  test.each([
    ['the whole month', {}, '310.00'],
    ['from the second day', { hired: '2026-01-02' }, '300.00'],
    ['to the last but one', { hired: '2020-01-01', left: '2026-01-30' }, '300.00'],
    ['one day', { hired: '2026-01-31' }, '10.00'],
  ])('counts the days employed: %s', async (_, dates, payout) => {
    const raw = paying([component('a', 'x', { prorated: true }), component('b', '0 * x')], days)
    expect((await personOf(raw, { ...someone(310), hired: '2020-01-01', ...dates })).payout).toBe(payout)
  })

  test.each([
    ['on the last day that counts', '2026-01-09', '310.00'],
    ['the day after', '2026-01-10', '0.00'],
  ])('W67: counts whole months: hired %s', async (_, hired, payout) => {
    const raw = paying([component('a', 'x', { prorated: true })], {
      proration: { kind: 'months', startThrough: 9, endFrom: 20 },
    })
    expect((await personOf(raw, { ...someone(310), hired })).payout).toBe(payout)
  })

  test('counts what a formula gives, from 0 to 1', async () => {
    const raw = paying([component('a', 'base', { prorated: true })], {
      proration: { kind: 'formula', formula: 'x / base' },
    })
    expect((await personOf(raw, someone(250))).payout).toBe('250.00')
    expect((await personOf(raw, someone(1000))).payout).toBe('1000.00')
    for (const [value, share] of [
      [1000.01, '1.00001'],
      [-0.01, '-0.00001'],
    ] as const) {
      expect(await personOf(raw, someone(value))).toMatchObject({
        status: 'invalid',
        problems: [{ code: 'proration-not-a-share', figure: 'proration', params: { value: share } }],
      })
    }
  })

  test('needs the day of hiring', async () => {
    expect(await personOf(paying([component('a', 'x', { prorated: true })], days), someone(310))).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'person.hired', name: '入职日期', what: 'fact' }],
    })
    expect((await personOf(paying([component('a', 'x')], days), someone(310))).status).toBe('complete')
  })

  test('come in this order, then rounding; each is written down', async () => {
    const raw = paying([component('a', 'x', { prorated: true, cap: 'base / 8', floor: '50' })], days)
    const capped = await personOf(raw, { ...someone(310), hired: '2026-01-16' })
    expect(capped.payout).toBe('125.00')
    expect(entryOf(capped, 'pay:a:before-limits')).toMatchObject({
      how: 'formula',
      value: '310',
      inputs: [{ figure: 'x', value: '310' }],
    })
    expect(entryOf(capped, 'pay:a')).toMatchObject({
      how: 'limited',
      inputs: [{ figure: 'pay:a:before-limits', value: '310' }, { figure: 'proration' }],
      value: '125.00',
      reason: { code: 'capped', figure: 'pay:a', params: { to: '125' } },
    })
    const within = await personOf(raw, { ...someone(124), hired: '2026-01-02' })
    expect(within.payout).toBe('120.00')
    const floored = await personOf(raw, { ...someone(310), hired: '2026-01-31' })
    expect(floored).toMatchObject({ payout: '50.00', notes: [{ code: 'floored', params: { from: '10', to: '50' } }] })
  })

  test.each([
    [99.99, '99.99', undefined],
    [100, '100.00', undefined],
    [100.01, '100.00', 'capped'],
  ])('a cap of 100 and %d', async (value, payout, code) => {
    const person = await personOf(paying([component('a', 'x', { cap: '100' })]), someone(value))
    expect(person.payout).toBe(payout)
    expect(person.notes?.map((note) => note.code)).toEqual(code === undefined ? undefined : [code])
  })

  test.each([
    ['down', 310, '2026-01-31', '2026-01', '10.00'],
    ['half-up', 0.14, '2026-02-28', '2026-02', '0.01'],
  ] as const)('are exact, the one division last: %s of %d', async (rounding, value, hired, period, payout) => {
    const money = { currency: 'CNY', scale: 2, rounding }
    const raw = paying([component('a', 'x', { prorated: true })], days, { money })
    expect((await personOf(raw, { ...someone(value), hired }, { period })).payout).toBe(payout)
  })

  test('that cannot be computed make the person invalid', async () => {
    const raw = paying([component('a', 'base', { cap: 'base / x * base' })])
    expect(await personOf(raw, someone(0))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'division-by-zero', figure: 'pay:a' }],
    })
  })
})

describe('balances', () => {
  const fine = (overrides: Partial<PayComponent> = {}): PayComponent =>
    ({
      kind: 'deduction',
      id: 'fine',
      name: '罚款',
      amount: 'x',
      legalLimit: { percent: 20, wage: 'base', minimumWage: 100 },
      carryOver: true,
      ...overrides,
    }) as PayComponent
  const closed = { all: [{ fact: 'total', operator: 'greaterThan', value: 1000 } as const] }
  const wage = component('wage', 'base')

  test('are carried over by the component', async () => {
    const person = await personOf(paying([wage, fine()]), someone(250, { carried: { fine: 30 } }))
    expect(person).toMatchObject({ payout: '800.00', carried: { fine: '80' } })
    expect(entryOf(person, 'pay:fine').inputs).toContainEqual({ figure: 'carried:fine', value: '30' })
  })

  test.each<[string, Partial<PayComponent>]>([
    ['its gate is closed', { when: closed }],
    ['it is not for the post', { posts: ['clerk'] }],
    ['it is not due', { cycles: ['year'] }],
  ])('are carried on where the component is not computed: %s', async (_, overrides) => {
    const raw = paying(
      [wage, fine(overrides)],
      {},
      {
        posts: [
          { id: 'seller', name: '销售' },
          { id: 'clerk', name: '内勤' },
        ],
        rollUps: [{ cycle: 'year', score: 'mean' }],
      },
    )
    const person = await personOf(raw, someone(250, { post: 'seller', carried: { fine: '30.50' } }))
    expect(person).toMatchObject({ payout: '1000.00', carried: { fine: '30.5' } })
    const kept = { code: 'balance-kept', figure: 'pay:fine', params: { carried: '30.5' } }
    expect(person.notes?.filter(({ code }) => code !== 'gate-closed')).toEqual([kept])
    const nothing = await personOf(raw, someone(250, { post: 'seller' }))
    expect(nothing.carried).toBeUndefined()
  })

  test('of an advance that is not recovered are none', async () => {
    const draw: PayComponent = {
      kind: 'draw',
      id: 'draw',
      name: '保底',
      amount: '2000',
      against: ['wage'],
      when: closed,
    }
    const raw = (recoverable: boolean) => paying([wage, { ...draw, recoverable } as PayComponent])
    expect((await personOf(raw(true), someone(0, { carried: { draw: 5 } }))).carried).toEqual({ draw: '5' })
    expect((await personOf(raw(false), someone(0, { carried: { draw: 5 } }))).status).toBe('invalid')
  })
})

describe('a pool', () => {
  const pool: PayComponent = { kind: 'pool', id: 'pool', name: '奖金池', pool: '100', share: 'total', within: 'team' }
  const people = (...marks: readonly (number | undefined)[]) =>
    marks.map((mark, index) => {
      const { facts, ...person } = rated(`p${index}`, mark ?? 0, { team: index < 3 ? 'a' : 'b' })
      return { ...person, facts: mark === undefined ? { base: 1 } : (facts ?? {}) }
    })

  test('bad input 12: is shared out to the last fen', async () => {
    const { people: outcomes, totals } = await outcomeOf(paying([pool]), {
      period: '2026-01',
      people: people(50, 50, 50),
    })
    expect(outcomes.map(({ payout }) => payout)).toEqual(['33.34', '33.33', '33.33'])
    expect(totals.components).toEqual({ pool: '100.00' })
  })

  test('waits for everyone who shares it; other pools do not', async () => {
    const { people: outcomes, totals } = await outcomeOf(paying([pool]), {
      period: '2026-01',
      people: people(50, undefined, 50, 80, 20),
    })
    expect(outcomes.map(({ payout, status }) => payout ?? status)).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
      '80.00',
      '20.00',
    ])
    expect(outcomes[0]?.missing).toEqual([{ figure: 'pay:pool', what: 'person', name: 'p1', person: 'p1' }])
    expect(totals).toMatchObject({ complete: 2, incomplete: 3, payout: '100.00' })
  })

  test('counts the share of someone who is not paid for another reason', async () => {
    const raw = paying([pool, component('x', 'x')])
    const some = people(50, 50).map((person, index) => ({
      ...person,
      facts: { ...person.facts, ...(index === 0 && { x: 0 }) },
    }))
    const { people: outcomes, totals } = await outcomeOf(raw, { period: '2026-01', people: some })
    expect(outcomes.map(({ payout, status }) => payout ?? status)).toEqual(['50.00', 'incomplete'])
    expect(totals.components).toEqual({ pool: '50.00', x: '0.00' })
  })
})
