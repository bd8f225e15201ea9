import { describe, expect, test } from 'vitest'
import { megabytes } from '../../../../admin/components/file-drop/megabytes.ts'
import { refusalOfFiles } from '../../../../admin/components/file-drop/refusal-of-files.ts'

const limits = { endings: ['.csv', '.xlsx'], limitBytes: 1000 }
const refused = (...files: readonly { name: string; size: number }[]) => refusalOfFiles(files, limits)?.key

describe('refusalOfFiles()', () => {
  test.each([
    [999, undefined],
    [1000, undefined],
    [1001, 'files.too_large'],
    [1, undefined],
    [0, 'files.empty'],
  ])('a file of %i bytes where 1000 are allowed: %s', (size, key) => {
    expect(refused({ name: 'facts.csv', size })).toBe(key)
  })

  test.each(['People.XLSX', '一月.csv'])('takes %s', (name) => {
    expect(refused({ name, size: 1 })).toBeUndefined()
  })

  test.each(['people.xls', 'people', 'csv', 'people.csv.pdf'])('does not take %s', (name) => {
    expect(refused({ name, size: 1 })).toBe('files.wrong_kind')
  })

  test('takes no two at once, and is content with none', () => {
    expect(refused({ name: 'a.csv', size: 1 }, { name: 'b.csv', size: 1 })).toBe('files.only_one')
    expect(refused()).toBeUndefined()
  })
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1025, '2 KB'],
  [1024 * 1024, '1 MB'],
  [20 * 1024 * 1024 + 1, '20.1 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(megabytes(bytes)).toBe(text)
})
