import { describe, expect, test } from 'vitest'
import type { Scope } from '../../../../server/store/query.ts'
import { reachOfPeople } from '../../../../server/uses/figures/reach-of-people.ts'

const sales = { field: 'department', in: ['sales'] } as const
const support = { field: 'department', in: ['support'] } as const

describe('the people of whom records of several kinds may be read', () => {
  test.each<[string, readonly Scope[], Scope]>([
    ['everything of each', ['everything', 'everything'], 'everything'],
    ['nothing of one of them', ['everything', 'nothing', sales], 'nothing'],
    ['a department of one of them', ['everything', sales], sales],
    ['a department of each', [sales, support], { all: [sales, support] }],
    ['others than oneself', [{ not: { field: 'employee', is: '7' } }], { not: { field: 'id', is: '7' } }],
    [
      'a department without oneself, or oneself',
      [{ any: [{ all: [sales, { not: { field: 'employee', is: '7' } }] }, { field: 'employee', is: '8' }] }],
      { any: [{ all: [sales, { not: { field: 'id', is: '7' } }] }, { field: 'id', is: '8' }] },
    ],
  ])('are, for %s, a scope over employees', (_, scopes, expected) => {
    expect(reachOfPeople(scopes)).toEqual(expected)
  })
})
