import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeductionComponent } from '../../../engine/model/raw/scheme.ts'
import { amounts, people, payWith } from '../../support/compiling.ts'
import { said } from '../../support/results.ts'

const metrics = amounts('fine', 'wage', 'minimum')
const deduction: DeductionComponent = {
  kind: 'deduction',
  id: 'fines',
  name: '扣款',
  amount: 'fine',
  legalLimit: { percent: 20, wage: 'wage', minimumWage: { metric: 'minimum' } },
  carryOver: true,
}

function pay(own: Partial<DeductionComponent>, fine: number, wage: number, open = 0, minimum = 2320) {
  const person = { id: 'p', facts: { fine, wage, minimum }, carried: { fines: open } }
  const [only] = payWith({ ...deduction, ...own }, { metrics, people: [person] }).paid
  if (only === undefined) throw new Error('no one was paid')
  return { ...only, amount: said(only.amount), carried: only.carried && said(only.carried) }
}

describe('deduction', () => {
  test.each([
    [2000, 6000, '-1200', '800'],
    [500, 2600, '-280', '220'],
  ])('W23: of %d from a wage of %d at most %s, %s is carried over', (fine, wage, amount, carried) => {
    const found = pay({}, fine, wage)
    expect([found.amount, found.carried]).toEqual([amount, carried])
    expect(found.reason?.code).toBe('deduction-carried')
  })

  test.each([
    [1199.99, '-1199.99', '0', undefined],
    [1200, '-1200', '0', undefined],
    [1200.01, '-1200', '0.01', 'deduction-carried'],
  ])('20 %% of 6,000: %d withholds %s and carries %s', (fine, amount, carried, reason) => {
    const found = pay({}, fine, 6000)
    expect([found.amount, found.carried, found.reason?.code]).toEqual([amount, carried, reason])
  })

  test.each([
    [2319.99, '0'],
    [2320, '0'],
    [2320.01, '-0.01'],
    [2900, '-580'],
    [2900.01, '-580.002'],
  ])('a wage of %d keeps the minimum wage of 2,320: %s', (wage, amount) => {
    const found = pay({}, 5000, wage)
    expect(found.amount).toBe(amount)
    expect(found.reason).toMatchObject({ code: 'deduction-carried', figure: 'pay:fines', params: { due: '5000' } })
  })

  test('what is still open from before is due as well', () => {
    const found = pay({}, 100, 6000, 800)
    expect([found.amount, found.carried]).toEqual(['-900', '0'])
    expect(pay({}, 0, 6000, 800).amount).toBe('-800')
    expect(found.inputs).toEqual([
      { figure: 'fine', value: '100' },
      { figure: 'carried:fines', value: '800' },
      { figure: 'wage', value: '6000', weight: '20' },
      { figure: 'minimum', value: '2320' },
    ])
  })

  test('without carrying over the rest is dropped, never in silence', () => {
    const found = pay({ carryOver: false }, 2000, 6000)
    expect([found.amount, found.carried]).toEqual(['-1200', undefined])
    expect(found.reason).toEqual({
      code: 'deduction-dropped',
      figure: 'pay:fines',
      params: { due: '2000', withheld: '1200', rest: '800' },
    })
  })

  test('without the legal limit all of it is withheld', () => {
    const { legalLimit: _, ...unlimited } = deduction
    const person = { id: 'p', facts: { fine: 9000, wage: 100 } }
    const { paid } = payWith(unlimited, { metrics, people: [person] })
    expect(said(paid[0]?.amount)).toBe('-9000')
    expect(paid[0]?.reason).toBeUndefined()
  })

  test('nothing due is zero with its reason; a negative amount is undefined', () => {
    expect(pay({}, 0, 6000)).toMatchObject({ amount: '0', carried: '0', reason: { code: 'nothing-asked' } })
    expect(pay({}, -1, 6000).amount).toBe('!amount-negative')
  })

  test('misses the wage, and takes a minimum wage that the scheme states', () => {
    const { paid } = payWith(deduction, { metrics, people: people({ fine: 1, minimum: 1 }) })
    expect(said(paid[0]?.amount)).toBe('?金额 wage')
    const legalLimit = { percent: 20, wage: 'wage', minimumWage: 2000 }
    expect(pay({ legalLimit }, 5000, 2300).amount).toBe('-300')
  })

  test('never takes more than the law allows nor loses a cent', () => {
    const cents = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100)
    fc.assert(
      fc.property(cents(900_000), cents(1_200_000), cents(300_000), (fine, wage, open) => {
        const found = pay({}, fine, wage, open)
        const withheld = -Number(found.amount)
        expect(withheld).toBeGreaterThanOrEqual(0)
        expect(withheld).toBeLessThanOrEqual(Math.max(0, Math.min(wage * 0.2, wage - 2320)) + 1e-9)
        expect(withheld + Number(found.carried)).toBeCloseTo(fine + open, 6)
      }),
      { numRuns: 80 },
    )
  })
})
