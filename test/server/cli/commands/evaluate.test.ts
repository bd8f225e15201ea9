import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { validateDocument } from '../../../../server/documents/validate-document.ts'
import { facts, json, people, scheme, table } from '../fixtures.ts'
import { runInFolder, type Start } from '../run-in-folder.ts'

const files = { 's.json': json(scheme), 'f.json': json(facts), 'f.csv': table }
const rate = ['--parameters', 'rate=5']
const fromTable = ['evaluate', 's.json', 'f.csv', '--period', '2026-Q1', ...rate]

function evaluateJson(...args: readonly string[]) {
  return runInFolder(['evaluate', 's.json', 'f.json', ...args], { files })
}

/** The same table with one cell changed: `row` counts the people from 0. */
function tableWith(row: number, column: number, text: string): Start {
  const lines = table.split('\r\n').map((line) => line.split(','))
  const changed = lines.map((cells, line) => cells.map((cell, at) => (line === row + 1 && at === column ? text : cell)))
  return { files: { ...files, 'f.csv': changed.map((cells) => cells.join(',')).join('\r\n') } }
}

describe('jiheng evaluate', () => {
  test('prints everyone with totals', async () => {
    const { code, stdout, stderr } = await evaluateJson(...rate)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('销售季度方案（sales-quarter），2026-Q1')
    expect(stdout).toMatch(/007 {3}王小明 {2}完整 {2}103\.50 {2}良好 .* 1,200\.00 {2}2,625\.00 .* 3,825\.00\n/)
    expect(stdout).toMatch(/008 .* 60\.00 {2}合格 {2}投诉过多 {2}1,000\.00 {2}1,500\.00 {2}-200\.00 {2}2,300\.00\n/)
    expect(stdout).toMatch(/合计 +2\/2 .* 6,125\.00\n/)
    expect(stdout).toContain('2 人：完整 2，不完整 0，有误 0，不参加 0')
  })

  test('speaks English, with the names of the document', async () => {
    const { stdout } = await evaluateJson(...rate, '--lang', 'en')
    expect(stdout).toContain('销售季度方案 (sales-quarter), 2026-Q1')
    expect(stdout).toMatch(/Employee id +Name +Outcome +Total score +Band +Penalties +绩效工资 +提成 +罚款 +Payout\n/)
    expect(stdout).toContain('2 people: 2 complete, 0 incomplete, 0 invalid, 0 not included')
  })

  test('gives the same outcome from JSON and from a table', async () => {
    const fromJson = await evaluateJson(...rate, '--format', 'json')
    const outcome = JSON.parse(fromJson.stdout)
    expect(validateDocument('outcome', outcome)).toEqual([])
    expect(outcome.people[1]).toMatchObject({ id: '008', total: '60.00', pay: { fine: '-200.00' }, payout: '2300.00' })
    expect((await runInFolder([...fromTable, '--format', 'json'], { files })).stdout).toBe(fromJson.stdout)
  })

  test('writes CSV that reads back, ids as text and numbers plain', async () => {
    const { stdout } = await evaluateJson(...rate, '--format', 'csv')
    expect(stdout.startsWith('\u{FEFF}工号,姓名,结果,得分：销售完成,得分：服务,总分,')).toBe(true)
    const rows = Papa.parse<Record<string, string>>(stdout.slice(1), { header: true, skipEmptyLines: true }).data
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatchObject({ 工号: '008', 总分: '60.00', 罚款: '-200.00', 应发: '2300.00' })
  })

  test('bad input 35: a name cannot become a formula in CSV', async () => {
    const named = { ...facts, people: people.map((person) => ({ ...person, name: '=HYPERLINK("http://x")' })) }
    const { stdout } = await runInFolder(['evaluate', 's.json', 'f.json', ...rate, '--format', 'csv'], {
      files: { ...files, 'f.json': json(named) },
    })
    expect(stdout).toContain(`007,"'=HYPERLINK(""http://x"")",`)
    expect(stdout).toContain(',-200.00,')
  })

  test.each(['compiled', 'reference', 'both'])('gives the same outcome with --evaluator %s', async (evaluator) => {
    const asked = ['--format', 'json', '--person', '008']
    const { code, stdout, stderr } = await evaluateJson(...rate, ...asked, '--evaluator', evaluator)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe((await evaluateJson(...rate, ...asked)).stdout)
  })

  test('has no other evaluator', async () => {
    const { code, stderr } = await evaluateJson(...rate, '--evaluator', 'fast')
    expect(code).toBe(2)
    expect(stderr).toContain('compiled, reference, both')
  })

  test('finds the columns of foreign files as --map says', async () => {
    const foreign = table.replace('工号', 'EmployeeNumber').replace('sales', 'Umsatz')
    const args = [...fromTable, '--map', 'employeeId=EmployeeNumber', '--map', 'sales=Umsatz', '--format', 'json']
    const { code, stdout } = await runInFolder(args, { files: { ...files, 'f.csv': foreign } })
    expect({ code, payout: JSON.parse(stdout).totals.payout }).toEqual({ code: 0, payout: '6125.00' })
  })

  test.each([
    ['a value', ['--parameters', 'rate=10'], '10250.00'],
    ['the later of two', ['--parameters', 'rate=5', '--parameters', 'rate=10'], '10250.00'],
    ['a file', ['--parameters', 'p.json'], '10250.00'],
    ['suggested values', ['--suggested'], '6125.00'],
    ['values given before suggested ones', ['--suggested', '--parameters', 'rate=10'], '10250.00'],
  ])('fills a blank with %s', async (_, args, payout) => {
    const given = { files: { ...files, 'p.json': '{ "rate": 10 }' } }
    const { code, stdout } = await runInFolder(['evaluate', 's.json', 'f.json', ...args, '--format', 'json'], given)
    expect({ code, payout: JSON.parse(stdout).totals.payout }).toEqual({ code: 0, payout })
  })

  test.each([
    [[], 's.json:17:5 错误 参数“提成比例”（rate）未填写'],
    [['--parameters', 'rate=21'], '应在 0 至 20 之间'],
    [['--parameters', 'ratio=5', '--suggested'], 'ratio'],
  ])('with parameters %j refuses the template at its place', async (args, said) => {
    const { code, stdout, stderr } = await evaluateJson(...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(said)
  })

  test('lists who lacks something, by name, and pays them nothing', async () => {
    const { code, stdout } = await runInFolder(fromTable, tableWith(1, 4, ''))
    expect(code).toBe(1)
    expect(stdout).toMatch(/不完整 1 人，不发放：\n {2}李雷（008） f\.csv A3：缺少数据：投诉数/)
    expect(stdout).toMatch(/合计 +1\/2 .* 3,825\.00\n/)
  })

  test('lists whose facts are wrong, with the cell', async () => {
    const badTarget = { ...facts, people: [people[0], { ...people[1], facts: { ...people[1]?.facts, target: 0 } }] }
    const { code, stdout } = await runInFolder(['evaluate', 's.json', 'f.json', ...rate], {
      files: { ...files, 'f.json': json(badTarget) },
    })
    expect(code).toBe(1)
    expect(stdout).toMatch(/有误 1 人，不发放：\n {2}李雷（008） f\.json:21:19：.*销售目标/)
  })

  test.each([
    ['46: one bad row refuses the whole table', tableWith(1, 2, '1e3'), 'f.csv C3 错误'],
    ['23: numbers of other countries', tableWith(0, 2, '"52.500,00"'), 'f.csv C2 错误'],
    ['44: someone twice', tableWith(1, 0, '007'), '错误'],
    ['47: a header and nothing else', { files: { ...files, 'f.csv': table.slice(0, table.indexOf('\r\n')) } }, '错误'],
    ['47: an empty file', { files: { ...files, 'f.csv': '' } }, '错误'],
  ])('bad input %s', async (_, start, said) => {
    const { code, stdout, stderr } = await runInFolder(fromTable, start)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(said)
  })

  test.each([
    ['62: a field nobody knows', json({ ...facts, approved: true }), 'f.json:', '“approved”'],
    ['61: __proto__', '{"format":1,"__proto__":{"role":"admin"}}', 'f.json:1:', '__proto__'],
    ['60: a key twice', '{"format":1,"format":1}', 'f.json:1:13 错误', 'format'],
    ['58: 40,000 levels', '['.repeat(40_000), 'f.json:1:', '32'],
  ])('bad input %s', async (_, document, place, said) => {
    const { code, stderr } = await runInFolder(['evaluate', 's.json', 'f.json', ...rate], {
      files: { ...files, 'f.json': document },
    })
    expect(code).toBe(1)
    expect(stderr).toContain(place)
    expect(stderr).toContain(said)
  })

  test('bad input 64: malformed JSON is not quoted with the salary in it', async () => {
    const broken = json(facts).replace('"base": 1000', '"base": 98765.43, "secret": "张三"')
    for (const document of [
      broken.slice(0, -20),
      broken.replace('"id": "008"', '"id" "008"'),
      broken.replace('"base": 98765.43', '"base" 98765.43'),
      broken.replace('"base": 98765.43', '"base": 98765.43.1'),
      broken.replace('98765.43', '98765.430000000000001'),
      broken.replace('98765.43', '98765e43'),
      broken.replace('"张三"', '张三'),
    ]) {
      const { code, stderr } = await runInFolder(['evaluate', 's.json', 'f.json', ...rate], {
        files: { ...files, 'f.json': document },
      })
      expect(code).toBe(1)
      expect(stderr).toMatch(/f\.json:\d+:\d+ 错误/)
      expect(stderr).not.toMatch(/98765|张三|secret/)
    }
  })

  test.each([
    [[], '--period 2026-Q1'],
    [['--period', '2026-Q5'], '“2026-Q5”'],
    [['--period', '2026-Q1', '--map', 'sales'], '--map'],
    [['--period', '2026-Q1', '--encoding', 'latin-9'], 'latin-9'],
  ])('a table with %j is a wrong call', async (args, said) => {
    const { code, stderr } = await runInFolder(['evaluate', 's.json', 'f.csv', ...rate, ...args], { files })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })

  test('facts of another period than --period are refused', async () => {
    expect(await evaluateJson(...rate, '--period', '2026-Q2')).toMatchObject({ code: 1, stdout: '' })
  })

  test.each(['compiled', 'reference', 'both'])(
    'draws progress of %s on a terminal and takes it away',
    async (evaluator) => {
      const args = [...rate, '--evaluator', evaluator]
      const { stderr } = await runInFolder(['evaluate', 's.json', 'f.json', ...args], { files, isTerminal: true })
      expect(stderr).toContain('░ 0%，共 2 人')
      expect(stderr).toContain('█ 100%，共 2 人')
      expect(stderr.endsWith('\r\u{1B}[2K')).toBe(true)
      expect((await evaluateJson(...args)).stderr).toBe('')
    },
  )
})

describe('jiheng evaluate --out', () => {
  test('writes the file and nothing to stdout', async () => {
    const { code, stdout, stderr, files: after } = await evaluateJson(...rate, '--format', 'csv', '--out', 'r.csv')
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '已写入 r.csv\n' })
    expect([...after.keys()].sort()).toEqual(['f.csv', 'f.json', 'r.csv', 's.json'])
    expect(after.get('r.csv')).toContain('008,李雷')
  })

  test.each([['none/r.csv'], ['f.json/r.csv'], ['.']])('to %j is a wrong call and leaves nothing', async (out) => {
    const { code, stdout, stderr, files: after } = await evaluateJson(...rate, '--out', out)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('没有留下任何内容')
    expect(Object.fromEntries(after)).toEqual(files)
  })

  test('writes no file from facts that are refused', async () => {
    const { code, files: after } = await runInFolder([...fromTable, '--out', 'r.csv'], tableWith(0, 2, 'x'))
    expect(code).toBe(1)
    expect(after.has('r.csv')).toBe(false)
  })
})

describe('jiheng evaluate --person', () => {
  test('prints the calculation sheet, down to the cell of each fact', async () => {
    const { code, stdout } = await runInFolder([...fromTable, '--person', '008'], { files })
    expect(code).toBe(0)
    for (const line of [
      '计算单：李雷（008），2026-Q1',
      '销售额 [sales] = 30,000.00（填报 · /metrics/0 · f.csv C3）',
      '投诉数 [complaints] 4，权重 -10，计 -40',
      '服务 [score:service] 60，权重 30，计 18',
      '对应第 2 行（/bands/rows/1）：编号 fair，名称 合格，起点 60，系数 1',
      '绩效基数 * 等级系数 [/pay/components/0/formula] 1,000',
      '应发 = 绩效工资 1,000.00 + 提成 1,500.00 − 罚款 200.00 = 2,300.00',
    ]) {
      expect(stdout).toContain(line)
    }
  })

  test('tells what was rounded and why a figure is zero', async () => {
    const third = { ...facts, people: [{ id: '1', facts: { sales: 1000, target: 30000, complaints: 0, base: 0 } }] }
    const { stdout } = await runInFolder(['evaluate', 's.json', 'f.json', ...rate, '--person', '1', '--lang', 'en'], {
      files: { ...files, 'f.json': json(third) },
    })
    expect(stdout).toMatch(/3\.3333333333333333 rounded to 2 decimals \(half up\) is 3\.33\n/)
    expect(stdout).toMatch(/绩效工资 \[pay:bonus\] = 0\.00 .*\n(.*\n)*? +because: /)
  })

  test('prints what is missing of someone who is incomplete', async () => {
    const start = tableWith(1, 4, '')
    const { code, stdout } = await runInFolder([...fromTable, '--person', '008'], start)
    expect(code).toBe(1)
    expect(stdout).toMatch(/结果：不完整\n {2}缺少数据：投诉数/)
    expect((await runInFolder([...fromTable, '--person', '007'], start)).code).toBe(0)
  })

  test('of someone who is not there is a wrong call', async () => {
    const { code, stderr } = await evaluateJson(...rate, '--person', '07')
    expect(code).toBe(2)
    expect(stderr).toContain('没有工号 07 的人，是否指 007？')
  })

  test('as JSON gives the outcome with the calculation of that person only', async () => {
    const { stdout } = await evaluateJson(...rate, '--person', '008', '--format', 'json')
    const outcome = JSON.parse(stdout)
    expect(validateDocument('outcome', outcome)).toEqual([])
    expect(outcome.people.map((person: { trace?: unknown[] }) => person.trace !== undefined)).toEqual([false, true])
  })
})
