import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CompanyApp, companyApp } from '../support/company-app.ts'
import { importFile, type ImportSending, sendFile } from '../support/import-file.ts'
import { formats, sheetOf, workbookOf } from '../support/workbook.ts'

let app: CompanyApp
beforeAll(async () => {
  app = await companyApp()
})
afterAll(() => app.close())

type Sent = Partial<Omit<ImportSending, 'file'>>
const facts = (file: string | Uint8Array, options: object = {}, more: Sent = {}) =>
  sendFile(app, 'facts/check', { as: app.as.hr, file, options: { period: '2026-02', ...options }, ...more })
const people = (file: string | Uint8Array, options: object = {}) =>
  sendFile(app, 'employees/check', { as: app.as.hr, file, options })
const table = (value: string, options: object = {}) => facts(`工号,销售额\n007,"${value}"\n`, options)

/** Errors as code and cell. */
const errorsOf = ({ json }: Awaited<ReturnType<typeof facts>>) =>
  json.issues
    .filter(({ severity }: { severity: string }) => severity === 'error')
    .map(({ code, cell }: { code: string; cell?: string }) => [code, cell ?? ''].join(' ').trim())

/** 工号,姓名 / 007,王小明 in GBK. */
const gbk = Buffer.from([
  ...[0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a],
  ...[0x30, 0x30, 0x37, 0x2c, 0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7, 0x0a],
])

describe('cells of a file that is imported', () => {
  test('bad input 20: a percentage whose unit nobody says', async () => {
    const change = {
      do: 'create',
      in: 'metrics',
      id: 'rate',
      fields: { kind: 'given', name: '达成率', unit: 'percent' },
    } as const
    await app.deps.store.apply({ name: 'set-up-rate', changes: [change] })
    const valueIn = async (cell: string, options: object = {}) => {
      const answered = await facts(`工号,达成率\n007,${cell}\n`, options)
      return errorsOf(answered)[0] ?? answered.json.diff.changes[0].values[0].after
    }
    expect([await valueIn('120%'), await valueIn('120'), await valueIn('1.2')]).toEqual([
      120,
      120,
      'cell-percent-ambiguous B2',
    ])
    expect([
      await valueIn('1.2', { units: { B: 'ratio' } }),
      await valueIn('1.2', { units: { rate: 'written' } }),
    ]).toEqual([120, 1.2])
  })

  test('bad input 21: full-width digits', async () => {
    const { json } = await table('１２３．５')
    expect(json.diff.changes[0].values).toEqual([{ key: 'sales', after: 123.5 }])
    expect(json.issues).toMatchObject([{ code: 'cell-full-width', severity: 'notice', cell: 'B2' }])
  })

  test('bad input 22: commas between thousands', async () => {
    expect(errorsOf(await table('1,234.50'))).toEqual(['cell-grouping-off B2'])
    for (const written of ['1,234.50', '1，234.50']) {
      const { json } = await table(written, { grouping: true })
      expect(json.diff.changes[0].values[0].after).toBe(1234.5)
    }
    expect(errorsOf(await table('1,23', { grouping: true }))).toEqual(['cell-grouping-wrong B2'])
  })

  test.each(['1.234,50', '0x1F', '1e3', '1_000', '+5'])('bad input 23, 24: %s', async (written) => {
    expect((await table(written)).json.counts.error).toBe(1)
  })

  test('bad input 24: blanks around a number', async () => {
    expect((await table(' 5')).json.diff.changes[0].values[0].after).toBe(5)
  })

  test('bad input 25: an empty cell is no value, and never 0', async () => {
    expect((await table('')).json.diff).toMatchObject({ new: 0, changed: 0 })
    expect(errorsOf(await people('工号,姓名,部门,岗位,入职日期,薪酬基数\n009,x,业务部,内勤,2026-01-01,'))).toEqual([
      'import-missing-pay-base F2',
    ])
  })

  test.each(['—', '无', 'N/A'])('bad input 26: %s', async (written) => {
    expect(errorsOf(await table(written))).toEqual(['cell-no-data-sign B2'])
    expect((await table(written, { noData: [written] })).json.counts.error).toBe(0)
  })

  test('bad input 27: 007 stays 007', async () => {
    expect((await table('5')).json.diff.changes[0].subject).toBe('007')
  })

  test('bad input 28: a number that may have been 1E5', async () => {
    const bytes = workbookOf({
      rows: sheetOf([
        ['工号', '姓名'],
        [100_000, 'x'],
      ]),
    })
    const { json } = await people(bytes, {
      constants: { department: 'sales', post: 'clerk', hired: '2026-01-01', payBase: '1' },
    })
    expect(json.issues).toMatchObject([{ code: 'employee-id-was-a-number', severity: 'warning', cell: 'A2' }])
    expect(json.diff.changes[0].subject).toBe('100000')
  })

  test('bad input 29: characters of no width in an id, and the id that is then the same', async () => {
    const { json } = await facts('工号,销售额\n0\u{200B}07,5\n')
    expect(json.issues).toMatchObject([{ code: 'cell-invisible-removed', severity: 'notice', cell: 'A2' }])
    expect(json.diff.changes[0].subject).toBe('007')
    expect(errorsOf(await facts('工号,销售额\n0\u{200B}07,5\n007,6\n'))).toEqual(['employee-twice A3'])
  })

  test('bad input 30: an id that looks like another', async () => {
    const file =
      '工号,姓名,部门,岗位,入职日期,薪酬基数\nA12,x,业务部,内勤,2026-01-01,1\n\u041012,y,业务部,内勤,2026-01-01,1'
    const { json } = await people(file)
    expect(json.issues).toMatchObject([{ code: 'employee-id-confusable', severity: 'warning', cell: 'A3' }])
    expect(json.diff.new).toBe(2)
  })

  test('bad input 31, 32, 33, 34: names', async () => {
    const named = (name: string) => people(`工号,姓名\n007,${name}\n`)
    const nameAfter = async (name: string) => (await named(name)).json.diff.changes[0].values[0].after
    expect(await nameAfter('Cafe\u0301')).toBe('Caf\u00e9')
    expect(errorsOf(await named('王\u{202E}芳'))).toEqual(['cell-turns-direction B2'])
    expect(errorsOf(await named('x'.repeat(10_000)))).toEqual(['cell-text-too-long B2'])
    for (const name of ['👩‍💼', '\u{20BB7}野', '<img src=x onerror=alert(1)>']) expect(await nameAfter(name)).toBe(name)
  })

  test('bad input 54: days that are none', async () => {
    for (const day of ['2026-02-30', '2026-13', '20261031', '31/10/2026']) {
      expect(errorsOf(await people(`工号,离职日期\n007,${day}\n`)), day).toEqual(['cell-not-a-date B2'])
    }
  })
})

describe('a file that is imported', () => {
  test('bad input 36: UTF-8 with a byte order mark', async () => {
    const { json } = await people('\u{FEFF}工号,姓名\n007,王小明\n')
    expect([json.columns[0].meaning, json.file.encoding]).toEqual(['employeeId', 'utf-8'])
  })

  test('bad input 37: GBK, shown before anything is kept', async () => {
    const { json } = await people(gbk)
    expect(json.file.encoding).toBe('gb18030')
    expect(json.diff.changes[0].values).toEqual([{ key: 'name', before: '王芳', after: '王小明' }])
    expect(JSON.stringify(json)).not.toContain('\u{FFFD}')
    expect(errorsOf(await people(gbk, { encoding: 'utf-8' }))).toEqual(['text-encoding-does-not-fit'])
  })

  test('bad input 38: UTF-16', async () => {
    const text = Buffer.from('\u{FEFF}工号,姓名\n007,王小明\n', 'utf16le')
    expect((await people(text)).json.file.encoding).toBe('utf-16le')
    expect((await people(Buffer.from(text).swap16())).json.diff.changed).toBe(1)
  })

  test('bad input 39: what reads as UTF-8 and as GBK is asked about', async () => {
    const content = Buffer.from([...Buffer.from('id,name\n007,'), 0xc3, 0xa9, 0x0a])
    const asked = await people(content)
    expect([asked.status, errorsOf(asked)]).toEqual([200, ['text-encoding-ambiguous']])
    expect(asked.json.issues[0].params).toMatchObject({ utf8: 'é', gb18030: '茅' })
    expect((await people(content, { encoding: 'gb18030' })).json.diff.changes[0].values[0].after).toBe('茅')
  })

  test.each([
    ['bad input 40: a column that comes twice', '工号,姓名,姓名\n007,a,b', ['header-twice C1']],
    ['bad input 41: a column called __proto__', '工号,__proto__\n007,a', ['header-forbidden B1']],
  ])('%s', async (_, file, errors) => expect(errorsOf(await people(file))).toEqual(errors))

  test('bad input 42: rows with too many and too few cells', async () => {
    const { json } = await people('工号,姓名\n007,a,b\n008')
    expect(json.issues).toMatchObject([
      { code: 'row-too-many-cells', line: 2 },
      { code: 'row-too-few-cells', line: 3 },
    ])
  })

  test('bad input 43: a quote that is never closed', async () => {
    const { json } = await people(`工号,姓名\n007,"${'x'.repeat(5_000_000)}`)
    expect(json.issues).toMatchObject([{ code: 'quote-not-closed', line: 2 }])
  })

  test('bad input 44: somebody who comes twice', async () => {
    const { json } = await people('工号,姓名\n007,a\n008,b\n007,c')
    expect(json.issues).toMatchObject([{ code: 'employee-twice', cell: 'A4', params: { rows: '2、4' } }])
  })

  test('bad input 45: somebody who is not there, or left before the period', async () => {
    const place = { department: 'sales', post: 'clerk' }
    const left = { name: 'x', ...place, hired: '2025-01-01', payBase: '1', history: [{ from: '2025-01-01', ...place }] }
    const create = (id: string, day: string) =>
      ({ do: 'create', in: 'employees', id, fields: { ...left, left: day } }) as const
    await app.deps.store.apply({
      name: 'set-up-leavers',
      changes: [create('L1', '2026-01-31'), create('L2', '2026-02-10')],
    })
    expect(errorsOf(await facts('工号,销售额\nnobody,1\nL1,1\nL2,1'))).toEqual([
      'no-such-employee A2',
      'not-employed-in-period A3',
    ])
  })

  test('bad input 46: one bad cell refuses the whole file, and its row can be had as a workbook', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `L${index},${index === 1234 ? 'x' : 1},x`)
    const file = `工号,薪酬基数,姓名\n${rows.join('\n')}`
    const options = { constants: { department: 'sales', post: 'clerk', hired: '2026-01-01' } }
    const before = app.deps.store.status().recordsByCollection.employees
    const sending = { as: app.as.hr, file, options, fingerprint: 'x' }
    const refused = await sendFile(app, 'employees', sending)
    expect([refused.status, refused.json.code, refused.json.params.count]).toEqual([422, 'import-has-errors', 1])
    expect(app.deps.store.status().recordsByCollection.employees).toBe(before)
    const offered = await sendFile(app, 'employees/failed-rows', sending)
    expect(offered.status).toBe(400)
    const { status, headers } = await sendFile(app, 'employees/failed-rows', { as: app.as.hr, file, options })
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')])
  })

  test.each(['', '\u{FEFF}', '工号,姓名', '工号,姓名\n,\n'])('bad input 47: %j has 0 rows', async (file) => {
    const { status, json } = await people(file)
    expect(status).toBe(400)
    if (file !== '') expect(json.issues[0].message).toContain('0 行')
  })

  test('bad input 48: 200,001 rows', async () => {
    const { status, json } = await people(`工号,姓名\n${'1,1\n'.repeat(200_001)}`)
    expect([status, json.issues[0].code]).toEqual([413, 'table-too-many-rows'])
    expect(json.issues[0].message).toContain('200,000')
  })

  test.each([
    ['XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['HTML', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['EXE', Buffer.from('MZ\u{90}\0\u{3}\0\0\0')],
  ])('bad input 49: an .xlsx that is %s inside', async (found, file) => {
    const { status, json } = await sendFile(app, 'employees/check', { as: app.as.hr, file, name: 'x.xlsx' })
    expect([status, json.issues[0].code, json.issues[0].params.found]).toEqual([415, 'file-not-supported', found])
  })

  test('bad input 50: 101 MB inside a small file', async () => {
    const extra = [{ name: 'xl/bomb.bin', content: Buffer.alloc(101_000_000) }]
    const { status, json } = await people(workbookOf({ rows: sheetOf([['工号'], ['007']]), extra }))
    expect([status, json.issues[0].code]).toEqual([413, 'zip-too-large'])
  })

  test.each([
    ['bad input 51: a name that leads out of it', { name: '../../etc/x', content: 'x' }, 400, 'zip-entry-name'],
    [
      'bad input 51: a size that lies',
      { name: 'xl/x.bin', content: 'x'.repeat(1000), saidBytes: 10 },
      400,
      'zip-size-lies',
    ],
  ])('%s', async (_, part, status, code) => {
    const answered = await people(workbookOf({ rows: sheetOf([['工号'], ['007']]), extra: [part] }))
    expect([answered.status, answered.json.issues[0].code]).toEqual([status, code])
  })

  test('bad input 51: 10,000 parts', async () => {
    const extra = Array.from({ length: 10_000 }, (_, index) => ({ name: `x${index}`, content: '' }))
    const { status, json } = await people(workbookOf({ rows: sheetOf([['工号'], ['007']]), extra }))
    expect([status, json.issues[0].code]).toEqual([413, 'zip-too-many-entries'])
  })

  test('bad input 52: a document type with an external entity', async () => {
    const sheet = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>'
    const { status, json } = await people(workbookOf({ rows: '', sheet }))
    expect([status, json.issues[0].code]).toEqual([400, 'xml-document-type'])
  })

  test('bad input 53: a formula, an error, day 60 and merged cells', async () => {
    const cells = (xml: string) =>
      people(
        workbookOf({
          rows: sheetOf([
            ['工号', '薪酬基数'],
            ['007', { xml }],
          ]),
        }),
      )
    const formula = await cells('<c><f>500*2</f><v>1000</v></c>')
    expect(formula.json.issues).toMatchObject([{ code: 'cell-formula', severity: 'warning', cell: 'B2' }])
    expect(formula.json.diff.changes[0].values[0].after).toBe('1000')
    expect(errorsOf(await cells('<c t="e"><v>#DIV/0!</v></c>'))).toEqual(['cell-error B2'])
    const day = { xml: `<c s="${formats.day}"><v>60</v></c>` }
    const early = await people(
      workbookOf({
        rows: sheetOf([
          ['工号', '离职日期'],
          ['007', day],
        ]),
      }),
    )
    expect(errorsOf(early)).toEqual(['cell-date-too-early B2'])
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    expect(errorsOf(await people(workbookOf({ rows: sheetOf([['工号'], ['1'], ['2']]), after })))).toEqual([
      'sheet-merged-cells',
    ])
  })

  test.each([
    ['closed', '2026-01', 409, 'period-is-closed'],
    ['not begun', '2026-04', 400, 'period-in-future'],
    ['not set up', '2027-01', 400, 'no-such-period'],
  ])('bad input 56: a period that is %s', async (_, period, status, code) => {
    const { status: came, json } = await facts('工号,销售额\n007,5', { period })
    expect([came, json.issues[0]?.code ?? json.code]).toEqual([status, code])
  })

  test('bad input 57: an instant is no day, with or without zone', async () => {
    for (const instant of ['2026-02-01T08:00:00', '2026-02-01T08:00:00Z']) {
      expect(errorsOf(await people(`工号,离职日期\n007,${instant}\n`))).toEqual(['cell-not-a-date B2'])
    }
  })

  test('bad input 59, 63: a file in another type, a compressed one, and none', async () => {
    const send = (type: string, more: object = {}) =>
      sendFile(app, 'employees/check', { as: app.as.hr, file: '工号\n1', headers: { 'content-type': type, ...more } })
    expect((await send('text/csv')).status).toBe(415)
    expect((await send('application/octet-stream', { 'content-encoding': 'gzip' })).status).toBe(400)
    expect((await send('application/json')).status).toBe(415)
  })

  test('bad input 60, 61, 62: options with a key twice, with __proto__, with a field that nobody knows', async () => {
    const send = (options: string) =>
      app.call('POST', `/imports/employees/check?options=${encodeURIComponent(options)}`, {
        ...{ as: app.as.hr, body: Buffer.from('工号\n1'), headers: { 'content-type': 'application/octet-stream' } },
      })
    for (const options of ['{"sheet":"a","sheet":"b"}', '{"__proto__":{"sheet":"a"}}', '{"approved":true}', '[', '1']) {
      expect((await send(options)).status, options).toBe(400)
    }
  })

  test('what is brought in is one command', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `N${index},x${index}`)
    const options = { constants: { department: 'sales', post: 'clerk', hired: '2026-01-01', payBase: '1' } }
    const before = app.deps.store.status()
    const done = await importFile(app, 'employees', { as: app.as.hr, file: `工号,姓名\n${rows.join('\n')}`, options })
    expect(done.json).toMatchObject({ new: 300 })
    const after = app.deps.store.status()
    expect([after.seq, after.recordsByCollection.employees]).toEqual([
      before.seq + 1,
      (before.recordsByCollection.employees ?? 0) + 300,
    ])
  })
})
