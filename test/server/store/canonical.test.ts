import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../../../server/store/canonical.ts'
import type { JsonValue } from '../../../server/store/json.ts'

test.each<[string, JsonValue]>([
  ['null', null],
  ['true', true],
  ['"王\\"\\u0001"', '王"\u0001'],
  ['0', -0],
  ['1e+21', 1e21],
  ['0.1', 0.1],
  ['[]', []],
  ['{}', {}],
  ['[1,[2,{"a":null}]]', [1, [2, { a: null }]]],
  ['{"A":1,"a":2,"b":3}', { b: 3, a: 2, A: 1 }],
  // By UTF-16 units: the pair of 𠮷 begins with 0xD842, before 0xFF71.
  ['{"":0,"1":1,"10":3,"2":2,"𠮷":5,"ｱ":4}', { ｱ: 4, 𠮷: 5, 10: 3, 2: 2, 1: 1, '': 0 }],
  ['{"a":1}', { a: 1, b: undefined }],
  ['{"__proto__":1}', JSON.parse('{"__proto__":1}')],
  ['"\\ud800"', '\ud800'],
])('the canonical text is %s', (text, value) => {
  expect(canonicalText(value)).toBe(text)
})

test('says the same as JSON, and the same of the same members in any order', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (given) => {
      const value: JsonValue = JSON.parse(JSON.stringify(given))
      const text = canonicalText(value)
      expect(JSON.parse(text)).toEqual(value)
      expect(canonicalText(reversed(value))).toBe(text)
      expect(canonicalText(JSON.parse(text))).toBe(text)
    }),
  )
})

/** Every object with its members the other way round. */
function reversed(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member ?? null)]),
  )
}
