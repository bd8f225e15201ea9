import { describe, expect, test } from 'vitest'
import type { PayComponent } from '../../../engine/model/raw/scheme.ts'
import { issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const code = 'payout-may-be-negative'
const fine: PayComponent = { kind: 'deduction', id: 'fine', name: '罚款', amount: '100' }
const clawback: PayComponent = { kind: 'clawback', id: 'back', name: '追回', amount: '100', paid: 'base' }
const paying = (component: PayComponent, payout = {}) => scheme({ pay: { ...pay(component), ...payout } })

describe('payoutNotNegative()', () => {
  test.each([fine, clawback])('bad input 18: without a floor the $name may take more than there is', (component) => {
    expect(issuesOf(paying(component), code)).toEqual([
      { code, severity: 'warning', path: '/pay/components/0', params: { component: component.name } },
    ])
  })

  test.each<[string, ReturnType<typeof paying>]>([
    ['a floor of the payout', paying(fine, { payout: { floor: '0' } })],
    [
      'a legal limit',
      paying({ ...fine, legalLimit: { percent: 20, wage: 'base', minimumWage: 2320 } } as PayComponent),
    ],
    ['that it is interim', paying({ ...fine, interim: true })],
  ])('%s keeps it from that', (_, raw) => {
    expect(issuesOf(raw, code)).toEqual([])
  })
})
