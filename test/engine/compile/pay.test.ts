import { describe, expect, test } from 'vitest'
import type { PayComponent } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const formula = (id: string, text: string, overrides: Partial<PayComponent> = {}): PayComponent =>
  ({ kind: 'formula', id, name: `薪酬项${id}`, formula: text, ...overrides }) as PayComponent
const base = formula('wage', 'base')
const gate = { all: [{ fact: 'pay:wage', operator: 'greaterThan', value: 0 } as const] }
const code = 'component-not-yet-known'

const users: readonly (readonly [string, PayComponent, string])[] = [
  ['a formula', formula('a', '[pay:wage] * 2'), 'formula'],
  ['the name people see', formula('a', '[薪酬项wage] * 2'), 'formula'],
  ['a cap', formula('a', 'base', { cap: '[pay:wage]' }), 'cap'],
  ['a floor', formula('a', 'base', { floor: '[pay:wage]' }), 'floor'],
  ['a gate', formula('a', 'base', { when: gate }), 'when'],
  ['an advance', { kind: 'draw', id: 'a', name: '薪酬项a', amount: '2000', against: ['wage'] }, 'against'],
  [
    'the wage of a legal limit',
    {
      kind: 'deduction',
      id: 'a',
      name: '薪酬项a',
      amount: '1',
      legalLimit: { percent: 20, wage: '[pay:wage]', minimumWage: 1 },
    },
    'legalLimit/wage',
  ],
]

describe('components', () => {
  test.each(users)('come before those that use them: %s', (_, user, place) => {
    expect(issuesOf(scheme({ pay: pay(user, base) }), code)).toEqual([
      {
        code,
        severity: 'error',
        path: `/pay/components/0/${place}`,
        params: { component: '薪酬项a', name: 'pay:wage' },
      },
    ])
    expect(found(scheme({ pay: pay(base, user) }), code)).toEqual([])
  })

  test('cannot use themselves', () => {
    expect(found(scheme({ pay: pay(formula('a', '[pay:a] + 1')) }), code)).toEqual([
      `error ${code} /pay/components/0/formula`,
    ])
  })

  test('are told apart though one id begins like another’s place', () => {
    const many = Array.from({ length: 12 }, (_, index) => formula(`c${index}`, index === 11 ? '[pay:c1]' : 'base'))
    expect(found(scheme({ pay: pay(...many) }), code)).toEqual([])
  })
})

describe('the payout', () => {
  test('may use every component', () => {
    const raw = scheme({ pay: { ...pay(base), payout: { cap: '[pay:wage] * 2', floor: '0' } } })
    expect(found(raw)).toEqual([])
  })

  test('says what is wrong with its limits', () => {
    const raw = scheme({ pay: { ...pay(base), payout: { cap: '[pay:wgae]' } } })
    expect(issuesOf(raw)).toMatchObject([{ code: 'formula-unknown-name', path: '/pay/payout/cap' }])
  })
})
