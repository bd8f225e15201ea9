import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inexactNumbers } from '../../../../admin/components/json/inexact-numbers.ts'
import { parsedJson } from '../../../../admin/components/json/parsed-json.ts'

describe('parsedJson()', () => {
  test.each([
    ['', undefined],
    ['123456789012345', 123_456_789_012_345],
    ['[0.1, -2e3]', [0.1, -2000]],
    ['{"a": "9007199254740993"}', { a: '9007199254740993' }],
    ['"\\"9007199254740993"', '"9007199254740993'],
  ])('reads %s', (text, value) => expect(parsedJson(text)).toEqual({ isJson: true, value }))

  test.each(['9007199254740993', '{"a": [1, 0.1234567890123456]}', '1e400', '1000000000000000', '1e-400', '{', '01'])(
    'refuses %s',
    (text) => expect(parsedJson(text)).toEqual({ isJson: false }),
  )
})

describe('inexactNumbers()', () => {
  test('says where the number stands and what is wrong with it', () => {
    expect(inexactNumbers('{"a1": 9007199254740993, "b": 1e400}')).toEqual([
      { from: 7, to: 23, code: 'json-number-too-long' },
      { from: 30, to: 35, code: 'json-number-out-of-range' },
    ])
  })

  test('finds nothing in texts and in numbers of up to 15 digits', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())))
    fc.assert(
      fc.property(value, (any) => {
        expect(inexactNumbers(JSON.stringify(any, undefined, 1))).toEqual([])
      }),
    )
  })
})
