import { describe, expect, test } from 'vitest'
import { facts, json, people, scheme } from '../server/cli/fixtures.ts'
import { runInFolder } from '../server/cli/run-in-folder.ts'
import { formats, sheetOf, workbookOf } from '../support/workbook.ts'
import { line, placeIn, refused, schemeWith, tableWith, tryFacts, tryWith } from './try-command.ts'

const columns = ['工号', '姓名', 'sales', 'target', 'complaints', 'base']

/** A workbook with one person whose id is this cell. */
function workbookWith(id: string | number | { readonly xml: string }): Buffer {
  return workbookOf({ rows: sheetOf([columns, [id, '王小明', 52500, 50000, 0, 1000]]) })
}

/** Facts as JSON in which 007 is called this. */
function factsNamed(name: string): string {
  return json({ ...facts, people: people.map((each) => (each.id === '007' ? { ...each, name } : each)) })
}

describe('an employee id', () => {
  test('bad input 27: 007 stays the text 007', async () => {
    const ids = (await tryFacts('f.csv', tableWith('工号', '007'))).outcome?.people.map(({ id }) => id)
    expect(ids).toEqual(['007', '008'])
    const { person, said } = await tryFacts('f.xlsx', workbookWith('007'))
    expect({ id: person?.id, said }).toEqual({ id: '007', said: [] })
  })

  test('bad input 28: 1E5 stays a text, and the number that it may have become is warned about', async () => {
    expect((await tryFacts('f.csv', tableWith('工号', '1E5'))).outcome?.people[0]?.id).toBe('1E5')
    const params = { value: '100000', original: '1E5' }
    const said = [line('f.xlsx A2', 'employee-id-was-a-number', params, 'warning')]
    const scientific = { xml: `<c s="${formats.scientific}"><v>100000</v></c>` }
    for (const id of [100000, scientific]) {
      expect(await tryFacts('f.xlsx', workbookWith(id))).toMatchObject({ code: 0, said, person: { id: '100000' } })
    }
  })

  test('bad input 29: a character of no width is taken out and noted; the same id twice is an error', async () => {
    const notice = line('f.csv A2', 'cell-invisible-removed', { value: 'A1' }, 'notice')
    const { code, said, outcome } = await tryFacts('f.csv', tableWith('工号', 'A\u{200B}1'))
    expect({ code, said, id: outcome?.people[0]?.id }).toEqual({ code: 0, said: [notice], id: 'A1' })
    const twice = line('f.csv A3', 'employee-twice', { person: '008', rows: '2、3', count: 2 })
    const collided = await tryFacts('f.csv', tableWith('工号', '00\u{200B}8'))
    expect(collided).toMatchObject({ code: 1, outcome: undefined, said: [twice, expect.any(String)] })
  })

  test('bad input 30: a Cyrillic А12 is warned about and not merged with A12', async () => {
    const content = tableWith('工号', '\u{410}12').replace('008', 'A12')
    const said = [line('f.csv A2', 'employee-id-confusable', { person: '\u{410}12', like: 'A12' }, 'warning')]
    const tried = await tryFacts('f.csv', content)
    expect({ code: tried.code, said: tried.said }).toEqual({ code: 0, said })
    expect(tried.outcome?.people.map(({ id }) => id)).toEqual(['\u{410}12', 'A12'])
  })

  test('bad input 44: the same employee twice is refused with both lines', async () => {
    const said = line('f.csv A3', 'employee-twice', { person: '008', rows: '2、3', count: 2 })
    expect(await tryFacts('f.csv', tableWith('工号', '008'))).toMatchObject(refused(said))
    const content = json({ ...facts, people: people.map((each) => ({ ...each, id: '007' })) })
    expect(await tryFacts('f.json', content)).toMatchObject({ code: 1, outcome: undefined })
  })
})

describe('a name', () => {
  test('bad input 31: the same name composed and decomposed is the same', async () => {
    const names = await Promise.all(
      ['é', 'e\u{301}'].map(async (name) => (await tryFacts('f.csv', tableWith('姓名', name))).person?.name),
    )
    expect(names).toEqual(['é', 'é'])
  })

  test('bad input 32: a mark that turns the writing is refused, and not printed either', async () => {
    const cell = line('f.csv B2', 'cell-turns-direction', { value: 'ab\u{202E}cd' })
    const tried = await tryFacts('f.csv', tableWith('姓名', 'ab\u{202E}cd'))
    expect(tried).toMatchObject(refused(cell))
    expect(tried.said.join('')).not.toContain('\u{202E}')
    const content = factsNamed('ab\u{202E}cd')
    const at = placeIn(content, '"ab\u{202E}cd"')
    const said = line(at, 'text-forbidden-character', { character: 'U+202E' })
    expect(await tryFacts('f.json', content)).toMatchObject(refused(said))
  })

  test.each([
    ['one of 10,000 characters', '长'.repeat(10_000), 1],
    ['one of 200 characters', '长'.repeat(200), 0],
    ['one of 201 characters', '长'.repeat(201), 1],
    ['an emoji', '😀', 0],
    ['a rare character', '\u{20BB7}', 0],
  ])('bad input 33: %s', async (_, name, code) => {
    for (const tried of [
      await tryFacts('f.csv', tableWith('姓名', name)),
      await tryFacts('f.json', factsNamed(name)),
    ]) {
      expect(tried).toMatchObject({ code, ...(code === 0 ? { person: { name } } : { outcome: undefined }) })
    }
  })

  test.each(['<img src=x onerror=...>', '=HYPERLINK("http://x")'])(
    'bad input 34, 35: %s is kept as it is',
    async (name) => {
      expect((await tryFacts('f.json', factsNamed(name))).person?.name).toBe(name)
    },
  )

  test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(1)', '＝1+1'])(
    'bad input 35: %s is no formula in the CSV that is written, and -200.00 is a number',
    async (name) => {
      const files = { 's.json': json(scheme), 'f.json': factsNamed(name) }
      const args = ['evaluate', 's.json', 'f.json', '--parameters', 'rate=5', '--format', 'csv']
      const { code, stdout } = await runInFolder(args, { files })
      expect(code).toBe(0)
      expect(stdout.replaceAll('""', '"')).toContain(`'${name}`)
      expect(stdout).toContain(',-200.00,')
    },
  )

  test.each(['\t=1', '\r=1'])('bad input 35: %j cannot even be written', async (name) => {
    expect(await tryFacts('f.json', factsNamed(name))).toMatchObject({ code: 1, outcome: undefined })
  })
})

describe('where and when a person works', () => {
  const placed = schemeWith(() => ({ departments: [{ id: 'sales', name: '业务部' }] }))
  const withColumn = (column: string, written: string) =>
    `工号,sales,target,complaints,base,${column}\n007,52500,50000,0,1000,${written}\n`

  test('bad input 45: a department that the scheme does not have is refused at its cell', async () => {
    const params = { value: '业务一部', suggestion: '业务部' }
    const said = line('f.csv F2', 'cell-department-unknown', params)
    expect(await tryWith(placed, 'f.csv', withColumn('部门', '业务一部'))).toMatchObject(refused(said))
    expect((await tryWith(placed, 'f.csv', withColumn('部门', '业务部'))).person?.status).toBe('complete')
    const content = json({ ...facts, people: people.map((each) => ({ ...each, department: 'nowhere' })) })
    expect(await tryWith(placed, 'f.json', content)).toMatchObject({
      code: 1,
      person: { status: 'invalid', problems: [{ code: 'department-unknown', params: { value: 'nowhere' } }] },
    })
  })

  test.each([
    ['2025-12-31', 'not-included'],
    ['2026-01-01', 'complete'],
    ['2026-01-02', 'complete'],
  ])('bad input 45: someone who left on %s is %s', async (left, status) => {
    const { code, person } = await tryFacts('f.csv', withColumn('离职日期', left))
    expect({ code, status: person?.status }).toEqual({ code: 0, status })
    if (status === 'not-included') {
      expect(person?.notes).toMatchObject([{ code: 'not-employed-in-period' }])
      expect(person).not.toHaveProperty('payout')
    }
  })

  test('bad input 45: who left during the period is paid the share that the scheme says', async () => {
    const prorated = schemeWith(({ pay }) => ({
      pay: {
        ...pay,
        proration: { kind: 'days' },
        components: pay.components.map((each) => (each.id === 'bonus' ? { ...each, prorated: true } : each)),
      },
    }))
    const content = `工号,sales,target,complaints,base,入职日期,离职日期\n007,52500,50000,0,1000,2020-01-01,2026-02-14\n`
    const { person } = await tryWith(prorated, 'f.csv', content)
    expect(person?.pay?.bonus).toBe('600.00')
  })

  test.each(['2026-02-30', '2026-13', '20261031', '31/10/2026'])('bad input 54: %s is no date', async (value) => {
    const said = line('f.csv F2', 'cell-not-a-date', { value })
    expect(await tryFacts('f.csv', withColumn('入职日期', value))).toMatchObject(refused(said))
    const content = json({ ...facts, people: people.map((each) => ({ ...each, hired: value })) })
    const tried = await tryFacts('f.json', content)
    expect(tried).toMatchObject({ code: 1, outcome: undefined })
    expect(tried.said[0]).toBe(line(placeIn(content, `"${value}"`), 'date-malformed', { value: `"${value}"` }))
  })

  test.each(['2026-02-14T10:00:00', '2026-02-14 10:00', '2026-02-14T10:00:00Z', '2026-02-14T10:00:00+08:00'])(
    'bad input 57: %s is refused: the engine knows days and no clocks',
    async (value) => {
      const said = line('f.csv F2', 'cell-not-a-date', { value })
      expect(await tryFacts('f.csv', withColumn('入职日期', value))).toMatchObject(refused(said))
    },
  )

  test('bad input 57: a day is the same day wherever the machine stands', async () => {
    const outcomes = []
    const zone = process.env.TZ
    for (const elsewhere of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = elsewhere
      outcomes.push((await tryFacts('f.csv', withColumn('离职日期', '2026-01-01'))).written)
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(new Set(outcomes).size).toBe(1)
    expect(outcomes[0]).toContain('"payout": "3825.00"')
  })
})
