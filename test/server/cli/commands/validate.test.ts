import { describe, expect, test } from 'vitest'
import { cases, facts, json, people, scheme, table } from '../fixtures.ts'
import { runInFolder } from '../run-in-folder.ts'

const files = {
  's.scheme.json': json(scheme),
  's.cases.json': json(cases),
  'f.json': json(facts),
  'f.csv': table,
}

function validate(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return runInFolder(['validate', ...args], { files: { ...files, ...more } })
}

const withWeight = (weight: number) =>
  json({ ...scheme, indicators: [{ ...scheme.indicators[0], weight }, scheme.indicators[1]] })

describe('jiheng validate', () => {
  test('a scheme gets the findings of all checks at their places, warnings leave it good', async () => {
    const { code, stdout } = await validate(['s.scheme.json', '--suggested'])
    expect(stdout).toMatch(/s\.scheme\.json:\d+:\d+ 警告 断崖：“销售额”/)
    expect(stdout).toMatch(/1 个文件：错误 0，警告 [1-9]\d*，提示 \d+\n$/)
    expect(code).toBe(0)
    expect((await validate(['s.scheme.json', '--suggested', '--strict'])).code).toBe(1)
  })

  test('weights that do not sum to 100 are an error', async () => {
    const { code, stdout } = await validate(['s.scheme.json', '--suggested'], { 's.scheme.json': withWeight(69) })
    expect(stdout).toMatch(/s\.scheme\.json:\d+:\d+ 错误 .*99/)
    expect(code).toBe(1)
  })

  test('a blank that is not filled is an error, in the language asked for', async () => {
    const { code, stdout } = await validate(['s.scheme.json', '--lang', 'en'])
    expect(stdout).toContain('s.scheme.json:17:5 error The parameter "提成比例" (rate) is not filled in')
    expect(stdout).toMatch(/1 file: 1 error, \d+ warnings?, \d+ notices?\n$/)
    expect(code).toBe(1)
  })

  test('all files are checked, whatever is wrong with the first', async () => {
    const { code, stdout } = await validate(['s.scheme.json', 's.cases.json', 'f.json'], { 's.scheme.json': '{' })
    expect(stdout).toContain('s.scheme.json:1:2 错误')
    expect(stdout).toContain('f.json 提示 只按格式校验')
    expect(stdout).toContain('3 个文件：错误 1，')
    expect(code).toBe(1)
  })

  test('what a file is follows from its shape where $schema does not say it', async () => {
    const bare = (document: object) => json({ ...document, $schema: undefined })
    const more = { 's.scheme.json': bare(scheme), 's.cases.json': bare(cases), 'f.json': bare(facts) }
    const { code, stdout } = await validate(['s.scheme.json', 's.cases.json', 'f.json', '--suggested'], more)
    expect(code).toBe(0)
    expect(stdout).toMatch(/s\.scheme\.json:\d+:\d+ 警告/)
    expect(stdout).toContain('f.json 提示')
  })

  test('a document of no known kind is an error', async () => {
    const { code, stdout } = await validate(['x.json'], { 'x.json': '{ "a": 1 }' })
    expect({ code, stdout: stdout.split('\n')[0] }).toEqual({
      code: 1,
      stdout: 'x.json:1:1 错误 看不出这是方案、数据、用例还是结果；请在开头写上 $schema',
    })
  })

  test('an outcome is checked by its form', async () => {
    const evaluated = await runInFolder(['evaluate', 's.scheme.json', 'f.json', '--suggested', '--format', 'json'], {
      files,
    })
    expect((await validate(['o.json'], { 'o.json': evaluated.stdout })).code).toBe(0)
    const broken = evaluated.stdout.replace('"payout": "6125.00"', '"payout": 6125')
    expect((await validate(['o.json'], { 'o.json': broken })).code).toBe(1)
  })

  test('facts are checked against a scheme, and who could not be paid is named', async () => {
    const good = ['f.json', '--scheme', 's.scheme.json', '--suggested']
    expect(await validate(good)).toMatchObject({ code: 0, stdout: '1 个文件：错误 0，警告 0，提示 0\n' })
    const [first, second] = people
    const lacking = json({ ...facts, people: [first, { ...second, facts: { ...second?.facts, base: undefined } }] })
    const { code, stdout } = await validate(good, { 'f.json': lacking })
    expect(stdout).toMatch(/f\.json:\d+:\d+ 错误 李雷（008）：缺少数据：绩效基数/)
    expect(code).toBe(1)
    const unknown = json({ ...facts, people: [{ id: '1', facts: { sals: 1 } }] })
    expect((await validate(good, { 'f.json': unknown })).stdout).toMatch(/错误 .*“sals”/)
  })

  test('facts against a scheme that is wrong are not checked, the scheme is', async () => {
    const { code, stdout, stderr } = await validate(['f.json', '--scheme', 's.scheme.json'])
    expect(code).toBe(1)
    expect(stderr).toContain('s.scheme.json:17:5 错误')
    expect(stdout).toContain('错误 1')
  })

  test('a table needs its scheme and its period', async () => {
    expect(await validate(['f.csv'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--scheme') })
    const withScheme = ['f.csv', '--scheme', 's.scheme.json', '--suggested']
    expect(await validate(withScheme)).toMatchObject({ code: 2, stderr: expect.stringContaining('--period') })
    expect((await validate([...withScheme, '--period', '2026-Q1'])).code).toBe(0)
    const bad = await validate([...withScheme, '--period', '2026-Q1'], { 'f.csv': table.replace('52500', '52,5') })
    expect(bad.code).toBe(1)
  })
})
