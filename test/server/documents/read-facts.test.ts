import { describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../engine/index.ts'
import { type FactsOptions, readFacts } from '../../../server/documents/read-facts.ts'
import { placeOf } from '../../../server/documents/reading.ts'
import { hrFile } from '../../support/hr-file.ts'
import { indicator, scheme } from '../../support/schemes.ts'
import { formats, sheetOf, workbookOf } from '../../support/workbook.ts'

const forFacts: RawScheme = scheme({
  posts: [
    { id: 'sales-rep', name: '业务员' },
    { id: 'sales-executive', name: 'Sales Executive' },
  ],
  departments: [
    { id: 'sales', name: '销售部' },
    { id: 'research', name: 'Research & Development' },
  ],
  raters: [
    { id: 'superior', name: '直接上级' },
    { id: 'self', name: '本人' },
  ],
  metrics: [
    { kind: 'given', id: 'monthly-sales', name: '销售额', unit: 'money' },
    { kind: 'given', id: 'attainment', name: '达成率', unit: 'percent' },
    { kind: 'given', id: 'grade', name: '考评', unit: 'grade', levels: ['优秀', '良好'] },
    { kind: 'given', id: 'trained', name: '培训', unit: 'yes-no' },
    { kind: 'given', id: 'team-pool', name: '团队奖金池', unit: 'money', scope: 'team' },
    {
      kind: 'given',
      id: 'deals',
      name: '合同',
      unit: 'records',
      fields: [{ id: 'amount', name: '金额', unit: 'money' }],
    },
    { kind: 'derived', id: 'double', name: '两倍', unit: 'money', formula: 'monthly-sales * 2' },
  ],
  indicators: [
    indicator('attitude', {
      name: '态度',
      scoring: {
        kind: 'ratings',
        raters: [
          { rater: 'superior', weight: 80 },
          { rater: 'self', weight: 20 },
        ],
        max: 100,
        whenRaterMissing: 'block',
      },
    }),
    indicator('ability', {
      name: '能力',
      scoring: {
        kind: 'ratings',
        raters: [{ rater: 'superior', weight: 100 }],
        levels: [
          { level: '优秀', score: 100 },
          { level: '合格', score: 60 },
        ],
        whenRaterMissing: 'block',
      },
    }),
  ],
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, options: Partial<FactsOptions> = {}) =>
  readFacts(typeof text === 'string' ? bytesOf(text) : text, 'x.csv', {
    scheme: forFacts,
    period: '2026-01',
    ...options,
  })
const required = (id: string): RawScheme => ({
  ...forFacts,
  metrics: forFacts.metrics.map((metric) =>
    metric.id === id && metric.kind === 'given' ? { ...metric, required: true } : metric,
  ),
})

/** Severity, code, place and pointer of every issue. */
async function problems(text: string | Uint8Array, options: Partial<FactsOptions> = {}): Promise<string[]> {
  const reading = await read(text, options)
  expect(reading.value === undefined).toBe(reading.issues.some(({ severity }) => severity === 'error'))
  return reading.issues.map((issue) => {
    const { cell, line } = placeOf(issue, reading) ?? {}
    return [issue.severity, issue.code, cell ?? line, issue.path].join(' ').trim()
  })
}

describe('readFacts() of a table', () => {
  test('finds columns by what they are called and gives every value its form', async () => {
    const text =
      '工号,姓名,岗位,Department,小组,入职日期,销售额,达成率,考评,培训,rating:attitude:superior,评分：能力：直接上级\n' +
      '007, 张伟 ,业务员,research & development,north,2024-03-01,1200.50,95%,优秀,是,92.5,合格\n' +
      '008,,sales-executive,销售部,,,,,,,,\n'
    expect(await read(text)).toMatchObject({
      issues: [],
      encoding: 'utf-8',
      value: {
        format: 1,
        period: '2026-01',
        people: [
          {
            id: '007',
            name: '张伟',
            post: 'sales-rep',
            department: 'research',
            team: 'north',
            hired: '2024-03-01',
            facts: { 'monthly-sales': 1200.5, attainment: 95, grade: '优秀', trained: true },
            ratings: [
              { indicator: 'attitude', rater: 'superior', rating: 92.5 },
              { indicator: 'ability', rater: 'superior', level: '合格' },
            ],
          },
          { id: '008', post: 'sales-executive', department: 'sales' },
        ],
      },
    })
  })

  test.each(['Monthly Sales', 'monthly_sales', 'MonthlySales', 'monthly-sales', '销售额', ' ｍonthly-sales'])(
    'finds the metric in a column called %j',
    async (name) => {
      const { value } = await read(`id,"${name}"\n1,5`)
      expect(value?.people[0]?.facts).toEqual({ 'monthly-sales': 5 })
    },
  )

  test('maps columns as it is told', async () => {
    const map = { employeeId: 'EmployeeNumber', 'monthly-sales': 'MonthlyIncome', 达成率: 'Hike' }
    const reading = await read('EmployeeNumber,MonthlyIncome,Hike,销售额\n7,5130,11,1', { map })
    expect(reading.value?.people).toEqual([{ id: '7', facts: { 'monthly-sales': 5130, attainment: 11 } }])
    expect(reading.issues).toMatchObject([{ code: 'columns-left-out', params: { count: 1, columns: '销售额' } }])
  })

  test('says which columns it left out, as a notice', async () => {
    const { issues } = await read('工号,Age,两倍\n1,30,5')
    expect(issues).toMatchObject([
      { code: 'columns-left-out', severity: 'notice', params: { count: 2, columns: 'Age、两倍' } },
    ])
  })

  test('refuses a mapping to what is not there, with suggestions', async () => {
    const { issues } = await read('EmployeeNumber,x\n1,2', {
      map: { employeeId: 'EmployeeNumbr', 'monthly-sale': 'x', employeId: 'x' },
    })
    expect(issues).toMatchObject([
      {
        code: 'mapped-column-missing',
        params: { target: 'employeeId', column: 'EmployeeNumbr', suggestion: 'EmployeeNumber' },
      },
      { code: 'map-target-unknown', params: { target: 'monthly-sale', suggestion: 'monthly-sales' } },
      { code: 'map-target-unknown', params: { target: 'employeId', suggestion: 'employeeId' } },
      { code: 'column-of-ids-missing' },
      { code: 'columns-left-out' },
    ])
  })

  test.each([
    ['销售额\n5', ['error column-of-ids-missing 1']],
    ['工号,employee id\n1,1', ['error columns-for-one-thing B1']],
    ['工号,rating:attitude:boss\n1,1', ['error column-rating-unknown B1']],
    ['工号,rating:attitud:superior\n1,1', ['error column-rating-unknown B1']],
  ])('%j gives %j', async (text, expected) => expect(await problems(text)).toEqual(expected))

  test('refuses a column that could be several things', async () => {
    const twins: RawScheme = {
      ...forFacts,
      metrics: ['a', 'b'].map((id) => ({ kind: 'given', id, name: '金额', unit: 'money' })),
    }
    const { issues } = await read('工号,金额\n1,5', { scheme: twins })
    expect(issues).toMatchObject([{ code: 'column-ambiguous', params: { column: 'B', name: '金额', bearers: 'a、b' } }])
    expect((await read('工号,金额\n1,5', { scheme: twins, map: { b: '金额' } })).value?.people[0]?.facts).toEqual({
      b: 5,
    })
  })

  test('refuses a table without a column that everyone must have', async () => {
    const { issues } = await read('工号,销售\n1,5', { scheme: required('monthly-sales') })
    expect(issues[0]).toMatchObject({
      code: 'column-of-metric-missing',
      params: { metric: '销售额', suggestion: '销售' },
    })
  })

  test('bad input 25: an empty cell of a required metric is missing at its cell', async () => {
    expect(await problems('工号,销售额\n1,5\n2,', { scheme: required('monthly-sales') })).toEqual([
      'error cell-missing B3 /people/1/facts/monthly-sales',
    ])
  })

  test('bad input 45: posts and departments that the scheme does not have are refused, with suggestions', async () => {
    const { issues } = await read('工号,岗位,部门\n1,业务人员,Researh')
    expect(issues).toMatchObject([
      { code: 'cell-post-unknown', params: { row: 2, column: 'B', value: '业务人员', suggestion: '业务员' } },
      { code: 'cell-department-unknown', params: { row: 2, column: 'C', value: 'Researh', suggestion: 'research' } },
    ])
  })

  test('gives what the scheme does not declare an id of its own, the same in any order', async () => {
    const one = await read('工号,团队\n1,北区\n2,南区\n3,北区')
    const other = await read('工号,团队\n2,南区\n1,北区')
    const teamOf = (reading: typeof one, id: string) => reading.value?.people.find((person) => person.id === id)?.team
    expect(teamOf(one, '1')).toMatch(/^team-[0-9a-f]{16}$/)
    expect([teamOf(one, '1'), teamOf(one, '2')]).toEqual([teamOf(other, '1'), teamOf(other, '2')])
    expect(teamOf(one, '3')).toBe(teamOf(one, '1'))
    expect(one.value?.groups).toEqual([
      { kind: 'team', id: teamOf(one, '1'), name: '北区' },
      { kind: 'team', id: teamOf(one, '2'), name: '南区' },
    ])
  })

  test('gathers the facts of a group from the rows of its people', async () => {
    const { value, locate } = await read('工号,团队,团队奖金池\n1,north,1000\n2,north,1000\n3,south,\n')
    expect(locate('/groups/0/facts/team-pool')?.cell).toBe('C2')
    expect(value?.groups).toEqual([{ kind: 'team', id: 'north', facts: { 'team-pool': 1000 } }])
    expect(await problems('工号,团队,团队奖金池\n1,north,1000\n2,north,1001\n3,,5')).toEqual([
      'error cell-differs-in-group C3 /people/1/facts/team-pool',
      'error cell-without-group C4 /people/2/facts/team-pool',
    ])
  })

  test('puts each error at its cell, all at once, and gives nothing', async () => {
    const text =
      '工号,销售额,考评,入职日期,rating:ability:superior\n1,x,优,2026-02-30,好\n2,5,优秀,2026-01-31,优秀\n3,无,,,\n'
    expect(await problems(text)).toEqual([
      'error cell-not-a-date D2 /people/0/hired',
      'error cell-not-a-number B2 /people/0/facts/monthly-sales',
      'error cell-not-a-level C2 /people/0/facts/grade',
      'error cell-not-a-level E2 /people/0/ratings/0',
      'error cell-no-data-sign B4 /people/2/facts/monthly-sales',
    ])
  })

  test('names file, row and column of the sheet in the issue', async () => {
    const { issues } = await read(workbookOf({ rows: sheetOf([[], ['工号', '销售额'], [], ['1', 'x']]) }))
    expect(issues[0]?.params).toEqual({ file: 'x.csv', row: 4, column: 'B', value: 'x' })
  })

  test('lists 200 errors, counts the rest and keeps room for the warnings', async () => {
    const rows = Array.from({ length: 203 }, (_, index) => `${index},x,${index === 202 ? '１' : '1'}`).join('\n')
    const { issues } = await read(`工号,销售额,rating:attitude:self\n${rows}`)
    expect(issues.filter(({ code }) => code === 'cell-not-a-number')).toHaveLength(200)
    expect(issues.slice(200)).toMatchObject([
      { code: 'issues-left-out', severity: 'error', params: { count: 3 } },
      { code: 'cell-full-width', severity: 'notice' },
    ])
  })

  test('bad input 46: one bad row in 50,000 refuses the whole file', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `E${index},${index === 40_000 ? 'x' : index}`)
    expect(await problems(`工号,销售额\n${rows.join('\n')}`)).toEqual([
      'error cell-not-a-number B40002 /people/40000/facts/monthly-sales',
    ])
  })

  test('takes options for numbers, percentages and missing values', async () => {
    const text = '工号,销售额,达成率,考评\n1,"1,234.50",0.85,无'
    expect((await read(text)).issues.map(({ code }) => code)).toEqual([
      'cell-grouping-off',
      'cell-percent-ambiguous',
      'cell-not-a-level',
    ])
    const { value } = await read(text, { grouping: true, percentAs: { attainment: 'ratio' }, noData: ['无'] })
    expect(value?.people[0]?.facts).toEqual({ 'monthly-sales': 1234.5, attainment: 85 })
  })

  test('bad input 20: percentages of an .xlsx file', async () => {
    const percent = { xml: `<c s="${formats.percent}"><v>1.2</v></c>` }
    const sheet = (cell: number | string | typeof percent) =>
      workbookOf({
        rows: sheetOf([
          ['工号', '达成率'],
          ['1', cell],
        ]),
      })
    for (const cell of ['120%', '120', 120, percent]) {
      expect((await read(sheet(cell))).value?.people[0]?.facts).toEqual({ attainment: 120 })
    }
    expect(await problems(sheet(1.2))).toEqual(['error cell-percent-ambiguous B2 /people/0/facts/attainment'])
  })

  test('bad input 53: formulas, errors, day 60 and merged cells of an .xlsx file', async () => {
    const rows = sheetOf([
      ['工号', '销售额', '入职日期'],
      ['1', { xml: '<c><f>2*3</f><v>6</v></c>' }, ''],
      ['2', { xml: '<c t="e"><v>#DIV/0!</v></c>' }, { xml: `<c s="${formats.day}"><v>60</v></c>` }],
    ])
    expect(await problems(workbookOf({ rows }))).toEqual([
      'error cell-date-too-early C3 /people/1/hired',
      'error cell-error B3 /people/1/facts/monthly-sales',
      'warning cell-formula B2 /people/0/facts/monthly-sales',
    ])
    const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    expect(await problems(workbookOf({ rows, after }))).toEqual(['error sheet-merged-cells'])
  })

  test('needs a period', async () => {
    const { issues } = await readFacts(bytesOf('工号\n1'), 'x.csv', { scheme: forFacts })
    expect(issues.map(({ code }) => code)).toEqual(['facts-period-missing'])
    expect(await problems('工号\n1', { period: '2026-13' })).toEqual(['error facts-period-malformed 1'])
  })

  test('finds the cell of every part of a person', async () => {
    const { locate } = await read('\n姓名,工号,销售额,rating:attitude:self\na,1,5,9\n\nb,2,6,8')
    expect(locate('/people/1/facts/monthly-sales')).toEqual({ file: 'x.csv', line: 5, column: 3, cell: 'C5' })
    expect(locate('/people/1/name')).toEqual({ file: 'x.csv', line: 5, column: 1, cell: 'A5' })
    expect(locate('/people/0')).toEqual({ file: 'x.csv', line: 3, column: 2, cell: 'B3' })
    expect(locate('/people/0/history/1')).toEqual({ file: 'x.csv', line: 3, column: 2, cell: 'B3' })
    expect(locate('')).toEqual({ file: 'x.csv', line: 2, column: 1 })
  })
})

describe('employee ids and names', () => {
  const peopleOf = async (text: string | Uint8Array) => (await read(text)).value?.people
  const workbook = (...ids: (string | number | { xml: string })[]) =>
    workbookOf({ rows: sheetOf([['工号'], ...ids.map((id) => [id])]) })

  test('bad input 27: 007 stays the text 007', async () => {
    expect(await peopleOf('工号\n007\n7')).toEqual([{ id: '007' }, { id: '7' }])
    expect(await peopleOf(workbook('007', 7))).toEqual([{ id: '007' }, { id: '7' }])
  })

  test('bad input 28: 1E5 stays a text, and the number 100000 is a warning', async () => {
    expect(await problems('工号\n1E5\n100000')).toEqual([])
    expect(await peopleOf('工号\n1E5')).toEqual([{ id: '1E5' }])
    const reading = await read(workbook('1E5', 100_000, 12_345, 2000))
    expect(reading.value?.people.map(({ id }) => id)).toEqual(['1E5', '100000', '12345', '2000'])
    expect(reading.issues).toMatchObject([
      {
        code: 'employee-id-was-a-number',
        severity: 'warning',
        params: { row: 3, column: 'A', value: '100000', original: '1E5' },
      },
    ])
  })

  test('bad input 28: so is a number shown with an exponent', async () => {
    const shown = { xml: `<c s="${formats.scientific}"><v>1200</v></c>` }
    expect((await read(workbook(shown))).issues).toMatchObject([{ params: { value: '1200', original: '12E2' } }])
    expect((await read('工号\n1.20E+05')).issues).toMatchObject([{ params: { value: '1.20E+05', original: '12E4' } }])
  })

  test.each(['\u{200B}', '\u{FEFF}', '\u{200D}', '\u{2060}', '\u{AD}'])(
    'bad input 29: %j is taken out of an id, with a notice',
    async (mark) => {
      expect(await peopleOf(`工号\nA${mark}12`)).toEqual([{ id: 'A12' }])
      expect(await problems(`工号\nA${mark}12`)).toEqual(['notice cell-invisible-removed A2 /people/0/id'])
    },
  )

  test('bad input 29: an id that is then the same as another is refused', async () => {
    expect(await problems('工号\nA12\nA\u{200B}12')).toEqual([
      'error employee-twice A3 /people/1/id',
      'notice cell-invisible-removed A3 /people/1/id',
    ])
  })

  test('bad input 30: a Cyrillic А12 is warned about, not merged with A12', async () => {
    const reading = await read('工号\nA12\n\u{410}12\nＡ12')
    expect(reading.value?.people.map(({ id }) => id)).toEqual(['A12', '\u{410}12', 'Ａ12'])
    expect(reading.issues).toMatchObject([
      { code: 'employee-id-confusable', severity: 'warning', params: { row: 3, person: '\u{410}12', like: 'A12' } },
      { code: 'employee-id-confusable', severity: 'warning', params: { row: 4, like: 'A12' } },
    ])
  })

  test('bad input 31: names are composed', async () => {
    const people = await peopleOf('工号,姓名\n1,Jose\u{301}\n2,Jos\u{E9}')
    expect(people?.[0]?.name).toBe('José')
    expect(people?.[0]?.name).toBe(people?.[1]?.name)
  })

  test.each(['\u{202E}', '\u{202A}', '\u{2066}', '\u{200F}', '\u{61C}'])(
    'bad input 32: a name with %j is refused',
    async (mark) =>
      expect(await problems(`工号,姓名\n1,a${mark}b`)).toEqual(['error cell-turns-direction B2 /people/0/name']),
  )

  test.each([
    [200, []],
    [201, ['error cell-text-too-long B2 /people/0/name']],
    [10_000, ['error cell-text-too-long B2 /people/0/name']],
  ])('bad input 33: a name of %i characters gives %j', async (length, expected) => {
    expect(await problems(`工号,姓名\n1,${'\u{20BB7}'.repeat(length)}`)).toEqual(expected)
  })

  test('bad input 33: emoji and rare characters are kept as they are', async () => {
    for (const name of ['👩‍👩‍👧‍👦 李', '\u{20BB7}田', '<img src=x onerror=alert(1)>']) {
      expect((await peopleOf(`工号,姓名\n1,${name}`))?.[0]?.name).toBe(name)
    }
  })

  test('bad input 35: names that look like formulas are kept as they are', async () => {
    for (const name of ['=HYPERLINK(A1)', '+1', '-1', '@SUM', '＝1+1']) {
      expect((await peopleOf(`工号,姓名\n1,${name}`))?.[0]?.name).toBe(name)
    }
  })

  test('bad input 44: the same employee twice is refused with all rows', async () => {
    const { issues, value } = await read('工号,姓名\n1,a\n2,b\n1,c\n 1 ,d')
    expect(value).toBeUndefined()
    expect(issues).toEqual([
      {
        code: 'employee-twice',
        severity: 'error',
        path: '/people/2/id',
        params: { file: 'x.csv', row: 4, column: 'A', person: '1', rows: '2、4、5', count: 3 },
      },
    ])
  })

  test('bad input 65: lone surrogates and NUL of an .xlsx file are refused', async () => {
    const cell = (text: string) => ({ xml: `<c t="inlineStr"><is><t>${text}</t></is></c>` })
    expect(await problems(workbook(cell('a_xD800_')))).toEqual(['error cell-lone-surrogate A2 /people/0/id'])
    expect(await problems(workbook(cell('a_x0000_b')))).toEqual(['error cell-nul A2 /people/0/id'])
  })

  test.each(['', '\u{200B}', '   '])('everyone has an id, %j is none', async (id) => {
    expect(await problems(`工号,姓名\n"${id}",a`)).toContain('error employee-id-missing A2 /people/0/id')
  })

  test.each([
    ['a day that was an id', { xml: `<c s="${formats.day}"><v>46053</v></c>` }, 'cell-is-a-date'],
    ['an error', { xml: '<c t="e"><v>#REF!</v></c>' }, 'cell-error'],
    ['65 characters', 'x'.repeat(65), 'cell-text-too-long'],
  ])('%s is no id', async (_, id, code) => {
    expect(await problems(workbook(id))).toEqual([`error ${code} A2 /people/0/id`])
  })
})

describe('readFacts() of JSON', () => {
  const facts = (people: unknown, period = '2026-01') => JSON.stringify({ format: 1, period, people }, undefined, 1)

  test('reads what the schema allows', async () => {
    const people = [{ id: '007', name: 'Jose\u{301}', facts: { 'monthly-sales': 5, deals: [{ amount: 1 }] } }]
    expect(await read(facts(people))).toMatchObject({ issues: [], value: { people: [{ ...people[0], name: 'José' }] } })
  })

  test('reads it without being told the period, and refuses another one', async () => {
    const { value } = await readFacts(bytesOf(facts([{ id: '1' }])), 'x.json', { scheme: forFacts })
    expect(value?.period).toBe('2026-01')
    expect(await problems(facts([{ id: '1' }], '2026-02'))).toEqual(['error facts-of-other-period 3 /period'])
  })

  test('bad input 44, 30: people who come twice, and ids that look like others', async () => {
    expect(await problems(facts([{ id: '1' }, { id: '1' }, { id: '\u{410}1' }]))).toEqual([
      'error employee-twice 9 /people/1/id',
      'warning employee-id-confusable 12 /people/2/id',
    ])
  })

  test('bad input 32: what the schema refuses is refused at its line', async () => {
    const reading = await read(facts([{ id: '1', name: 'a\u{202E}b' }]))
    expect(reading.value).toBeUndefined()
    expect(reading.issues.map((issue) => placeOf(issue, reading)?.line)).toEqual([7])
  })

  test('bad input 60: a key twice is refused', async () => {
    const text =
      '{"format":1,"period":"2026-01","people":[{"id":"1","facts":{"monthly-sales":1,"monthly-sales":99999}}]}'
    expect((await read(text)).issues).toMatchObject([
      { code: 'json-key-twice', path: '/people/0/facts/monthly-sales', params: { line: 1, column: 79 } },
    ])
  })
})

describe('the real people', () => {
  const real: RawScheme = scheme({
    departments: ['Research & Development', 'Sales', 'Human Resources'].map((name, index) => ({
      id: `d${index}`,
      name,
    })),
    metrics: [
      { kind: 'given', id: 'monthly-income', name: '月收入', unit: 'money', required: true },
      { kind: 'given', id: 'performance', name: '绩效', unit: 'grade', levels: ['1', '2', '3', '4'], required: true },
      { kind: 'given', id: 'overtime', name: '加班', unit: 'yes-no' },
      { kind: 'given', id: 'hike', name: '涨幅', unit: 'percent' },
    ],
  })
  const map = {
    employeeId: 'EmployeeNumber',
    post: 'JobRole',
    performance: 'PerformanceRating',
    hike: 'PercentSalaryHike',
  }

  test('are the same 1,470 from CSV and from XLSX', async () => {
    const [csv, xlsx] = await Promise.all(
      (['hr-employees.csv', 'hr-employees.xlsx'] as const).map(async (name) =>
        readFacts(await hrFile(name), name, { scheme: real, period: '2026', map }),
      ),
    )
    expect(csv?.issues.map(({ code }) => code)).toEqual(['columns-left-out'])
    expect(csv?.value?.people).toHaveLength(1470)
    expect(csv?.value).toEqual(xlsx?.value)
    expect(csv?.value?.people[0]).toMatchObject({
      id: '2',
      department: 'd0',
      facts: { 'monthly-income': 5130, performance: '4', overtime: false, hike: 23 },
    })
  })

  test("are refused as a whole where a department is not the scheme's", async () => {
    const { departments = [] } = real
    const smaller = { ...real, departments: departments.slice(0, 2) }
    const bytes = await hrFile('hr-employees.csv')
    const { value, issues } = await readFacts(bytes, 'hr.csv', { scheme: smaller, period: '2026', map })
    expect(value).toBeUndefined()
    expect(issues.filter(({ code }) => code === 'cell-department-unknown')).toHaveLength(63)
  })
})
