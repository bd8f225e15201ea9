import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../server/store/json.ts'
import { uniqueValues } from '../../../server/store/unique-values.ts'

const [pair, pay] = uniqueValues({
  name: 'people',
  kind: 'records',
  fields: { first: 'text', second: 'text', pay: 'decimal' },
  unique: [['first', 'second'], ['pay']],
})
const record = (fields: JsonObject) => ({ id: 'a', version: 1, fields })

describe('unique values', () => {
  test('of a combination are told apart wherever one ends and the next begins', () => {
    const pairs = [
      ['a', 'b,c'],
      ['a,b', 'c'],
      ['a","b', 'c'],
      ['', 'a'],
      ['a', ''],
    ]
    const found = pairs.map(([first = '', second = '']) => pair?.valuesOf(record({ first, second })))
    expect(new Set(found).size).toBe(pairs.length)
    expect(found).not.toContain(undefined)
  })

  test('are none where one is absent or not of its kind, or the record is', () => {
    for (const fields of [{}, { first: 'a' }, { first: 'a', second: null }, { first: 'a', second: 1 }]) {
      expect(pair?.valuesOf(record(fields))).toBeUndefined()
    }
    expect(pair?.valuesOf(undefined)).toBeUndefined()
  })

  test('of decimals are the same whatever their zeros', () => {
    const [a, b, c] = ['1.50', '1.5', '1.51'].map((text) => pay?.valuesOf(record({ pay: text })))
    expect(a).toBe(b)
    expect(a).not.toBe(c)
  })
})
