import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../../server/http/api-error.ts'
import { readQuery } from '../../../../server/http/query/read-query.ts'

const read = (query: string) => readQuery(`/departments${query}`, new Set(['a', 'b']))

describe('the parameters of a query', () => {
  test.each([
    ['', {}],
    ['?', {}],
    ['?a=1&b=2', { a: '1', b: '2' }],
    ['?a=', { a: '' }],
    ['?a', { a: '' }],
    ['?a=%E9%83%A8+x%20y', { a: '部 x y' }],
    ['?a=1?b=2', { a: '1?b=2' }],
  ])('of "%s" are %j', (query, parameters) => {
    expect(read(query)).toEqual(parameters)
  })

  test.each([
    ['?a=1&a=2', 'query-twice', 'a'],
    ['?a[b]=1', 'query-unknown', 'a[b]'],
    ['?a[]=1', 'query-unknown', 'a[]'],
    ['?c=1', 'query-unknown', 'c'],
    ['?=1', 'query-unknown', ''],
    ['?__proto__=1', 'query-unknown', '__proto__'],
    ['?A=1', 'query-unknown', 'A'],
    ['?a=%00', 'query-malformed', 'a'],
    ['?a=%FF', 'query-malformed', 'a'],
    [`?a=${'x'.repeat(20_001)}`, 'query-malformed', 'a'],
  ])('are refused in %s: %s', (query, code, name) => {
    expect(() => read(query)).toThrow(ApiError)
    expect(() => read(query)).toThrow(
      expect.objectContaining({ status: 400, code, params: expect.objectContaining({ name }) }),
    )
  })

  test('are named where one is not there', () => {
    expect(() => read('?c=1')).toThrow(expect.objectContaining({ params: { name: 'c', allowed: 'a, b' } }))
  })
})
