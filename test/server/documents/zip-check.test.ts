import { describe, expect, test } from 'vitest'
import { issueList } from '../../../server/documents/issue-list.ts'
import { checkZip } from '../../../server/documents/zip-check.ts'
import { sheetOf, workbookOf, workbookParts } from '../../support/workbook.ts'
import { type ZipPart, zipOf } from '../../support/zip.ts'

const good = workbookParts({ rows: sheetOf([['id'], ['1']]) })

function codesOf(bytes: Uint8Array): string[] {
  const issues = issueList()
  const isGood = checkZip(bytes, 'x.xlsx', issues)
  expect(isGood).toBe(issues.all().length === 0)
  return issues.all().map(({ code }) => code)
}
const withParts = (...parts: readonly ZipPart[]) => codesOf(zipOf([...good, ...parts]))

describe('checkZip()', () => {
  test('lets a workbook in', () => expect(codesOf(zipOf(good))).toEqual([]))

  test('lets in what is stored, and sizes that follow the content', () => {
    expect(
      withParts({ name: 'a.bin', content: 'x', isStored: true }, { name: 'b.bin', content: 'x', flags: 8 }),
    ).toEqual([])
  })

  test.each([
    ['a bomb of 200 MB', 200_000_000, undefined, 'zip-too-large'],
    ['a bomb that says it is small', 200_000_000, 1_000, 'zip-size-lies'],
    ['just over 100 MB with the rest', 100_000_000, undefined, 'zip-too-large'],
  ])('bad input 50: %s is refused', (_, bytes, saidBytes, code) => {
    const content = Buffer.alloc(bytes, 'x')
    const part = { name: 'xl/bomb.bin', content, ...(saidBytes !== undefined && { saidBytes }) }
    expect(withParts(part)).toEqual([code])
  })

  test('bad input 50: what is below 100 MB in all is let in', () => {
    expect(withParts({ name: 'xl/large.bin', content: Buffer.alloc(90_000_000, 'x') })).toEqual([])
  })

  test.each(['../../etc/x', 'xl/../../x', '/etc/x', 'C:/x', 'xl\\..\\x', '\\\\host\\x', 'a\0b', ''])(
    'bad input 51: an entry named %j is refused',
    (name) => expect(withParts({ name, content: 'x' })).toEqual(['zip-entry-name']),
  )

  test('bad input 51: a name that comes twice is refused', () => {
    expect(withParts({ name: 'xl/workbook.xml', content: '<workbook/>' })).toEqual(['zip-entry-name'])
  })

  test.each([
    ['larger', 'xxxx', 3],
    ['smaller', 'xxxx', 5],
    ['nothing', 'xxxx', 0],
  ])('bad input 51: content that is not as large as said (%s) is refused', (_, content, saidBytes) => {
    expect(withParts({ name: 'a.bin', content, saidBytes })).toEqual(['zip-size-lies'])
  })

  test.each([
    [1_000, []],
    [1_001, ['zip-too-many-entries']],
    [10_000, ['zip-too-many-entries']],
  ])('bad input 51: %i entries give %j', (count, codes) => {
    const parts = Array.from({ length: count }, (_, index) => ({ name: `a${index}.bin`, content: 'x' }))
    expect(codesOf(zipOf(parts))).toEqual(codes)
  })

  test.each([
    ['another name before the content', { name: 'a.bin', content: 'x', headerName: 'b.bin' }],
    ['an encrypted entry', { name: 'a.bin', content: 'x', flags: 1 }],
  ])('%s is refused', (_, part) => expect(withParts(part)).toEqual(['workbook-broken']))

  test('a broken file is refused, wherever it is cut', () => {
    const whole = zipOf(good)
    for (let length = 0; length < whole.length; length += 97) {
      expect(codesOf(whole.subarray(0, length)), `${length} bytes`).toEqual(['workbook-broken'])
    }
  })

  test('no single changed byte stops the program', () => {
    const whole = zipOf(good)
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at)
      expect(Array.isArray(codesOf(changed))).toBe(true)
    }
  })

  test.each([
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>',
    '<?xml version="1.0"?>\n<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd"><worksheet/>',
  ])('bad input 52: a document type is refused: %s', (sheet) => {
    expect(codesOf(workbookOf({ rows: '', sheet }))).toEqual(['xml-document-type'])
  })

  test('bad input 52: nothing hides in another encoding', () => {
    const hidden = Buffer.from('\u{FEFF}<!DOCTYPE x><worksheet/>', 'utf16le')
    expect(codesOf(workbookOf({ rows: '', sheet: hidden }))).toEqual(['workbook-broken'])
    expect(codesOf(workbookOf({ rows: '', sheet: Buffer.from('<a/>', 'utf16le') }))).toEqual(['workbook-broken'])
  })

  test('bad input 52: a sheet of another name is looked at all the same', () => {
    expect(withParts({ name: 'xl/media/a.png', content: '<!DOCTYPE x><worksheet/>' })).toEqual(['xml-document-type'])
  })

  test.each([
    ['ALL1', []],
    ['ALM1', ['table-too-many-columns']],
    ['XFD1', ['table-too-many-columns']],
    ['SR19531', []],
    ['SR19532', ['sheet-reaches-too-far']],
    ['SR1048576', ['sheet-reaches-too-far']],
  ])('cells that reach as far as %s give %j', (address, codes) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="${address}"><v>1</v></c></row>`
    expect(codesOf(workbookOf({ rows }))).toEqual(codes)
  })

  test.each(["<c r='XFD1'/>", '<c t="s"\n r = XFD1/>', '<x:c r="XFD1"/>', '<c r="&#88;FD1"/>'])(
    'an address is found however it is written: %s',
    (cell) => expect(codesOf(workbookOf({ rows: `<row r="1">${cell}</row>` }))).toHaveLength(1),
  )
})
