import { expect, test } from 'vitest'
import { looseRecords } from '../../../server/repair/loose-records.ts'

const entry = { id: '000000000001', version: 1, fields: { a: 1 }, hash: 'ff' }
const line = JSON.stringify(entry)

test.each([
  ['[]', 0],
  ['[\n]\n', 0],
  [`[\n${line}\n]\n`, 1],
  [`[\n${line},\n${line}\n]\n`, 2],
  [`[\n${line},\n{"id":7,"fields":{}},\n{"id":"8"},\n{"id":"9","fields":[]},\n?,\n${line}`, 2],
  [`[${line}]`, 1],
  ['', 0],
])('looseRecords() of %j are the legible ones', (text, count) => {
  expect(looseRecords(text)).toEqual(Array.from({ length: count }, () => entry))
})
