import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../../server/http/api-error.ts'
import { fieldsOfQuery } from '../../../../server/http/query/fields-of-query.ts'
import { readListQuery } from '../../../../server/http/query/read-list-query.ts'

const fields = {
  sort: ['name', 'hired'],
  filter: ['name', 'hired', 'size', 'tags', 'scheme.id'],
  search: ['name', 'note'],
}
const read = (query: Record<string, string>) => readListQuery(query, fields)
const filterOf = (filter: unknown) => read({ filter: JSON.stringify(filter) }).filter
const refusal = (query: Record<string, string>) => {
  try {
    return read(query)
  } catch (error) {
    return error instanceof ApiError ? { status: error.status, code: error.code, ...error.params } : error
  }
}

describe('the query of a list', () => {
  test('without parameters asks for the first thousand', () => {
    expect(read({})).toEqual({ range: { from: 0, to: 999 } })
  })

  test.each([
    ['[0,24]', 0, 24],
    ['[25,49]', 25, 49],
    ['[7,7]', 7, 7],
    ['[0,998]', 0, 998],
    ['[0,999]', 0, 999],
    ['[0,1000]', 0, 999],
    ['[500,2000]', 500, 1499],
    ['[0,1e9]', 0, 999],
  ])('asks with range=%s for %i to %i', (range, from, to) => {
    expect(read({ range }).range).toEqual({ from, to })
  })

  test.each([
    '',
    '[]',
    '[0]',
    '[0,1,2]',
    '[-1,5]',
    '[5,4]',
    '[0,1.5]',
    '["0","1"]',
    '{"0":1}',
    'null',
    '[0,1e400]',
    '0-9',
  ])('is refused with range=%s', (range) => {
    expect(refusal({ range })).toEqual({ status: 400, code: 'query-malformed', name: 'range', form: '[0,24]' })
  })

  test.each([
    ['["name","ASC"]', 'name', 'ascending'],
    ['["hired","DESC"]', 'hired', 'descending'],
    ['["id","ASC"]', 'id', 'ascending'],
  ])('sorts with sort=%s', (sort, field, order) => {
    expect(read({ sort }).sort).toEqual([{ field, order }])
  })

  test.each(['["pay","ASC"]', '["size","ASC"]', '["__proto__","ASC"]', '["pay;drop table","ASC"]'])(
    'is refused with sort=%s, naming what there is',
    (sort) => {
      expect(refusal({ sort })).toMatchObject({ code: 'sort-not-offered', allowed: 'id, name, hired' })
    },
  )

  test.each(['name', '["name"]', '["name","asc"]', '["name","ASC","x"]', '[["name","ASC"]]', '{}', '[1,"ASC"]'])(
    'is refused with sort=%s, which is no order',
    (sort) => {
      expect(refusal({ sort })).toMatchObject({ status: 400, code: 'query-malformed', name: 'sort' })
    },
  )
})

describe('the filter of a list', () => {
  test.each([
    [{ name: 'x' }, { field: 'name', is: 'x' }],
    [{ size: 5 }, { field: 'size', is: 5 }],
    [{ size: false }, { field: 'size', is: false }],
    [{ hired: null }, { field: 'hired', isPresent: false }],
    [{ id: ['a', 'b'] }, { field: 'id', in: ['a', 'b'] }],
    [{ id: [] }, { field: 'id', in: [] }],
    [{ 'scheme.id': 'x' }, { field: 'scheme.id', is: 'x' }],
    [{ hired_gte: '2026-01-01' }, { field: 'hired', atLeast: '2026-01-01' }],
    [{ hired_lte: '2026-01-01' }, { field: 'hired', atMost: '2026-01-01' }],
    [{ size_gt: 5 }, { field: 'size', above: 5 }],
    [{ size_lt: 5 }, { field: 'size', below: 5 }],
    [{ name_like: '张' }, { field: 'name', contains: '张' }],
    [
      { q: '张' },
      {
        any: [
          { field: 'name', contains: '张' },
          { field: 'note', contains: '张' },
        ],
      },
    ],
  ])('%j asks for %j', (filter, condition) => {
    expect(filterOf(filter)).toEqual({ all: [condition] })
  })

  test('lets only through what satisfies every part of it', () => {
    expect(filterOf({ name: 'x', size_gt: 1 })).toEqual({
      all: [
        { field: 'name', is: 'x' },
        { field: 'size', above: 1 },
      ],
    })
    expect(filterOf({})).toBeUndefined()
  })

  test.each(['pay', 'pay_gte', 'name_gteq', 'name_', '_gte', 'constructor', 'toString', '__proto__', 'NAME'])(
    'is refused where it names "%s", telling what there is',
    (name) => {
      const allowed = 'q, id, name, hired, size, tags, scheme.id'
      expect(refusal({ filter: `{"${name}":"x"}` })).toMatchObject({ code: 'filter-not-offered', field: name, allowed })
    },
  )

  test('knows no q where nothing is searched', () => {
    const read = () => readListQuery({ filter: '{"q":"x"}' }, { sort: [], filter: [] })
    expect(read).toThrow('filter-not-offered')
  })

  test.each([
    ['{"name":{"is":"x"}}', 'name'],
    ['{"name":[["x"]]}', 'name'],
    ['{"name":[null]}', 'name'],
    ['{"hired_gte":null}', 'hired'],
    ['{"hired_gte":["2026"]}', 'hired'],
    ['{"q":["x"]}', 'q'],
    ['{"size":1e400}', 'size'],
    ['{"name":"\\u0000"}', 'name'],
    ['{"name":"\\ud800"}', 'name'],
    [`{"name":"${'x'.repeat(201)}"}`, 'name'],
  ])('is refused where it compares with no value: %s', (filter, field) => {
    expect(refusal({ filter })).toEqual({ status: 400, code: 'filter-malformed', field })
  })

  test.each(['', '[]', 'null', '"name"', '{name:1}', '{"name":"x"'])(
    'is refused where it is no object: %s',
    (filter) => {
      expect(refusal({ filter })).toMatchObject({ status: 400, code: 'query-malformed', name: 'filter' })
    },
  )

  test.each([
    [999, true],
    [1000, true],
    [1001, false],
  ])('with %i values for one field: %s', (count, isGood) => {
    const filter = JSON.stringify({ id: Array.from({ length: count }, (_, index) => index) })
    if (isGood) expect(read({ filter }).filter).toBeDefined()
    else expect(refusal({ filter })).toEqual({ status: 400, code: 'filter-too-long', field: 'id', limit: 1000 })
  })

  test('and the order tell which fields they are about', () => {
    const query = read({ filter: '{"q":"x","hired_gte":"2026"}', sort: '["id","ASC"]' })
    expect(fieldsOfQuery(query)).toEqual(['id', 'name', 'note', 'hired'])
    expect(fieldsOfQuery({ ...query, filter: { not: { field: 'size', is: 1 } } })).toEqual(['id', 'size'])
    expect(fieldsOfQuery(read({}))).toEqual([])
  })
})
