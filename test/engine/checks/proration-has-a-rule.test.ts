import { describe, expect, test } from 'vitest'
import { issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const code = 'proration-without-rule'
const wage = { kind: 'fixed', id: 'wage', name: '底薪', amount: 3500, prorated: true } as const

describe('prorationHasARule()', () => {
  test('a prorated component needs a rule of proration', () => {
    expect(issuesOf(scheme({ pay: pay(wage) }), code)).toEqual([
      { code, severity: 'error', path: '/pay/components/0/prorated', params: { component: '底薪' } },
    ])
    expect(issuesOf(scheme({ pay: { ...pay(wage), proration: { kind: 'days' } } }), code)).toEqual([])
  })

  test('one that is not prorated does not', () => {
    expect(issuesOf(scheme({ pay: pay({ ...wage, prorated: false }) }), code)).toEqual([])
  })
})
