import { describe, expect, test } from 'vitest'
import type { Cycle, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const codes = ['roll-up-not-coarser', 'cycle-never-due'] as const
const when = { all: [{ fact: 'sales', operator: 'greaterThan', value: 1 } as const] }

describe('cyclesComeAbout()', () => {
  test.each<[Cycle, readonly string[]]>([
    ['month', ['error roll-up-not-coarser /rollUps/0/cycle']],
    ['quarter', ['error roll-up-not-coarser /rollUps/0/cycle']],
    ['half-year', []],
    ['year', []],
  ])('a quarterly scheme rolled up for the %s', (cycle, expected) => {
    expect(found(scheme({ cycle: 'quarter', rollUps: [{ cycle, score: 'mean' }] }), ...codes)).toEqual(expected)
  })

  test('says of which cycle the scheme is', () => {
    expect(issuesOf(scheme({ rollUps: [{ cycle: 'month', score: 'sum' }] }), ...codes)).toMatchObject([
      { params: { cycle: 'month', own: 'month' } },
    ])
  })

  test.each<[string, Partial<RawScheme>]>([
    [
      '/rewards/0',
      { rewards: [{ id: 'r', name: '年终奖', when, cycles: ['month', 'year'], effects: [{ kind: 'honour' }] }] },
    ],
    [
      '/penalties/0',
      { penalties: [{ id: 'p', name: '年终奖', when, cycles: ['month', 'year'], effects: [{ kind: 'honour' }] }] },
    ],
    [
      '/pay/components/0',
      { pay: pay({ kind: 'fixed', id: 'f', name: '年终奖', amount: 1, cycles: ['month', 'year'] }) },
    ],
  ])('what is due in a cycle that never comes is named: %s', (path, overrides) => {
    expect(issuesOf(scheme(overrides), ...codes)).toEqual([
      {
        code: 'cycle-never-due',
        severity: 'warning',
        path: `${path}/cycles/1`,
        params: { name: '年终奖', cycle: 'year', cycles: 'month' },
      },
    ])
    expect(found(scheme({ ...overrides, rollUps: [{ cycle: 'year', score: 'mean' }] }), ...codes)).toEqual([])
  })
})
