import { describe, expect, test } from 'vitest'
import { migrateDocument } from '../../../../server/imports/schemes/migrate-document.ts'
import { type Migration, migrations, newestFormat } from '../../../../server/imports/schemes/migrations.ts'
import { readUpload } from '../../../../server/imports/schemes/read-upload.ts'
import { salesCases, salesScheme } from '../../../support/company.ts'
import { asJson } from '../../../../server/uses/schemes/scheme-record.ts'

/** A format before the first, in which schemes had a title. */
const planted: readonly Migration[] = [
  {
    from: 0,
    scheme: ({ title, ...document }) => ({ ...document, format: 1, name: title ?? '' }),
    cases: (cases) => ({ ...cases, format: 1 }),
  },
]

function bytesOf(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value, undefined, 2))
}

describe('migrateDocument()', () => {
  test('has a step from every older format up to that of the schema, oldest first', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      migrations.map((_, index) => newestFormat - migrations.length + index),
    )
    expect(migrateDocument('scheme', asJson(salesScheme()))).toEqual({ document: salesScheme(), from: 1 })
  })

  test('takes the steps from the format of the document on', () => {
    const { name, ...rest } = salesScheme()
    expect(migrateDocument('scheme', asJson({ ...rest, format: 0, title: name }), planted)).toEqual({
      ...{ document: { ...rest, format: 1, name }, from: 0 },
    })
  })

  test('takes no list with a gap, which is an error of the program', () => {
    const early = planted.map((step) => ({ ...step, from: -2 }))
    expect(() => migrateDocument('scheme', {}, [...early, ...planted])).toThrow('one by one')
  })

  test.each([
    [undefined, 'import-format-missing'],
    [null, 'import-format-malformed'],
    ['0', 'import-format-malformed'],
    [0.5, 'import-format-malformed'],
    [-1, 'import-format-malformed'],
    [2, 'import-format-newer'],
    [0, 'import-format-older'],
  ])('refuses the format %j', (format, code) => {
    const document = format === undefined ? {} : { format }
    expect(migrateDocument('scheme', document)).toMatchObject({ found: { code, path: '/format' } })
  })
})

describe('a file of an older format', () => {
  const { name, ...rest } = salesScheme()
  const old = { ...rest, format: 0, title: name }

  test('comes in as one of today, with its cases', () => {
    const file = { package: 1, scheme: old, cases: { ...salesCases, format: 0 } }
    const { content, found, from } = readUpload(bytesOf(file), 'old.json', planted)
    expect([found, from]).toEqual([[], 0])
    expect(content).toEqual({ document: { ...rest, format: 1, name }, parameters: {}, cases: salesCases })
  })

  test('is told what is wrong at its lines, after the migration', () => {
    const { found, content } = readUpload(bytesOf({ ...old, cycle: 'x' }), 'old.json', planted)
    expect(content).toBeUndefined()
    expect(found).toMatchObject([{ path: '/document/cycle', line: 4 }])
  })
})
