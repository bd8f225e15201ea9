import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { depthLimit, frozenJson, frozenObject } from '../../../server/store/frozen-json.ts'
import type { JsonValue } from '../../../server/store/json.ts'

function nested(depth: number, wrap: (inner: JsonValue) => JsonValue): JsonValue {
  let value: JsonValue = 1
  for (let level = 0; level < depth; level++) value = wrap(value)
  return value
}

describe('frozenJson()', () => {
  test('is a copy as JSON brings it back, and leaves the original as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const value: JsonValue = JSON.parse(JSON.stringify(given))
        const copy = frozenJson(value)
        expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
        JSON.stringify(copy, (_, member) => {
          expect(Object.isFrozen(member)).toBe(true)
          return member
        })
        if (typeof value === 'object' && value !== null) expect(Object.isFrozen(value)).toBe(false)
      }),
    )
  })

  test('keeps a member named __proto__ as an ordinary one', () => {
    const copy = frozenObject(JSON.parse('{"__proto__":{"isAdmin":true},"b":1}'))
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"isAdmin":true},"b":1}')
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    expect(copy.isAdmin).toBeUndefined()
  })

  test('leaves out what is undefined and makes -0 plain', () => {
    const copy = frozenObject({ a: undefined, b: -0, c: [-0] })
    expect(Object.keys(copy)).toEqual(['b', 'c'])
    expect(Object.is(copy.b, 0)).toBe(true)
  })

  test.each([
    ['objects', (inner: JsonValue) => ({ a: inner })],
    ['lists', (inner: JsonValue) => [inner]],
    ['both', (inner: JsonValue) => (Array.isArray(inner) ? { a: inner } : [inner])],
  ])('takes %s no deeper than the limit', (_, wrap) => {
    expect(() => frozenJson(nested(depthLimit - 1, wrap))).not.toThrow()
    expect(() => frozenJson(nested(depthLimit, wrap))).not.toThrow()
    expect(() => frozenJson(nested(depthLimit + 1, wrap))).toThrow(/deeper/)
    expect(() => frozenJson(nested(100_000, wrap))).toThrow(/deeper/)
  })

  test.each<[string, object]>([
    ['NaN', { a: Number.NaN }],
    ['an infinite number', [Number.NEGATIVE_INFINITY]],
    ['a date', { a: new Date(0) }],
    ['a map', { a: new Map() }],
    ['a function', { a: () => 1 }],
    ['a bigint', { a: 1n }],
    ['nothing in a list', [undefined]],
  ])('does not take %s', (_, value) => {
    // As a slip past the types would give it.
    expect(() => Reflect.apply(frozenJson, undefined, [value])).toThrow(/Invariant/)
  })
})
