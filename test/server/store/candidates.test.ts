import { describe, expect, test } from 'vitest'
import { candidates } from '../../../server/store/candidates.ts'
import type { Filter } from '../../../server/store/query.ts'
import { Table } from '../../../server/store/table.ts'

const table = new Table({
  name: 'people',
  kind: 'records',
  fields: { age: 'number', department: 'text', roles: 'list', number: 'decimal', code: 'text' },
  unique: [['number'], ['code', 'department']],
  indexed: ['department', 'roles'],
})
for (let place = 0; place < 1000; place++) {
  const fields = {
    age: place % 2,
    number: `${place}.0`,
    code: `c${place}`,
    department: `d${place % 100}`,
    roles: place % 5 === 0 ? ['hr', 'all'] : ['all'],
  }
  table.put({ id: `p${place}`, version: 1, fields })
}

const d1 = { field: 'department', is: 'd1' } as const
const hr = { field: 'roles', is: 'hr' } as const
const young = { field: 'age', is: 1 } as const

describe('candidates()', () => {
  test.each<[string, Filter, number]>([
    ['a value that is indexed', d1, 10],
    ['a value that nobody has', { field: 'department', is: 'd100' }, 0],
    ['a value of another kind', { field: 'department', is: 1 }, 0],
    ['a member', hr, 200],
    ['several values', { field: 'department', in: ['d1', 'd2', 'd1'] }, 20],
    ['members that overlap', { field: 'roles', in: ['hr', 'all'] }, 1000],
    ['no values', { field: 'department', in: [] }, 0],
    ['ids', { field: 'id', in: ['p1', 'p2', 'nobody'] }, 2],
    ['the rarest of all', { all: [young, hr, d1, { field: 'roles', is: 'all' }] }, 10],
    ['the rarest, further in', { all: [hr, { all: [{ any: [d1, { field: 'id', is: 'p7' }] }] }] }, 11],
    ['all of any', { any: [d1, hr, { field: 'department', is: 'd0' }] }, 210],
    ['none of any', { any: [] }, 0],
    ['a unique value', { field: 'number', is: '12.00' }, 1],
    ['unique values', { field: 'number', in: ['12', 13, 'x', '1000'] }, 2],
  ])('looks at few for %s', (_, filter, count) => {
    expect([...(candidates(table, filter) ?? [])]).toHaveLength(count)
  })

  test.each<[string, Filter]>([
    ['a field without an index', young],
    ['a part without an index', { any: [d1, young] }],
    ['what is not', { not: d1 }],
    ['no conditions', { all: [] }],
    ['a part of a unique combination', { field: 'code', is: 'c1' }],
    ['an order', { field: 'department', below: 'd1' }],
  ])('cannot tell for %s', (_, filter) => {
    expect(candidates(table, filter)).toBeUndefined()
  })
})
