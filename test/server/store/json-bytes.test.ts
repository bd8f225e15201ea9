import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryOf } from '../../../server/store/entry.ts'
import { jsonBytes } from '../../../server/store/json-bytes.ts'
import type { JsonValue } from '../../../server/store/json.ts'

const plainText = fc.string({ unit: fc.constantFrom('a', 'é', '员', '𠮷') })
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    plainText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(plainText, tie('value')),
  ),
}))

test('bytes are those of the JSON text where nothing is escaped', () => {
  fc.assert(
    fc.property(value, (each) => {
      expect(jsonBytes(each)).toBe(Buffer.byteLength(JSON.stringify(each)))
    }),
  )
})

test('what is undefined has none', () => {
  expect(jsonBytes({ a: undefined })).toBe(2)
  expect(jsonBytes({ a: 1, b: undefined })).toBe(7)
})

test.each([
  { id: 'a', version: 1, fields: {} },
  { id: '员工', version: 12, fields: { name: '王', list: [1, 2] } },
  { id: 'a', version: 1, fields: {}, hash: 'f'.repeat(64) },
])('an entry has those of its record: %j', (record) => {
  expect(entryOf(record)).toEqual({ record, bytes: Buffer.byteLength(JSON.stringify(record)) })
})
