import { describe, expect, test } from 'vitest'
import type { PayComponent } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const code = 'component-paid-twice'
const formula = (id: string, text: string, overrides: Partial<PayComponent> = {}): PayComponent =>
  ({ kind: 'formula', id, name: `薪酬项${id}`, formula: text, ...overrides }) as PayComponent
const paying = (...components: readonly PayComponent[]) => scheme({ pay: pay(...components) })
const [base, bonus] = [formula('base-wage', 'base'), formula('bonus', 'base * total / 100')]

describe('componentsPaidOnce()', () => {
  test('a sum beside what it is the sum of pays twice', () => {
    expect(issuesOf(paying(base, bonus, formula('all', '[pay:base-wage] + ([pay:bonus])')), code)).toEqual([
      {
        code,
        severity: 'warning',
        path: '/pay/components/2',
        params: { component: '薪酬项all', paid: '薪酬项base-wage、薪酬项bonus' },
      },
    ])
  })

  test('it does not where the parts are interim, or the sum is', () => {
    const interim = { interim: true }
    const steps = [formula('base-wage', 'base', interim), formula('bonus', 'base * total / 100', interim)]
    expect(found(paying(...steps, formula('all', '[pay:base-wage] + [pay:bonus]')), code)).toEqual([])
    expect(found(paying(base, bonus, formula('all', '[pay:base-wage] + [pay:bonus]', interim)), code)).toEqual([])
  })

  test('a sum is found through an interim one', () => {
    const through = [base, formula('step', '[pay:base-wage] + 100', { interim: true }), formula('all', '[pay:step]')]
    expect(issuesOf(paying(...through), code)).toMatchObject([{ params: { paid: '薪酬项base-wage' } }])
  })

  test.each([
    '[pay:base-wage] * 10%',
    '最大([pay:base-wage], 100)',
    '100 - [pay:base-wage]',
    '如果([pay:base-wage] > 0, 100, 0)',
  ])('a figure that is only reckoned with is not paid by %s', (text) => {
    expect(found(paying(base, formula('other', text)), code)).toEqual([])
  })
})
