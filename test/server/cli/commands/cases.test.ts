import { describe, expect, test } from 'vitest'
import { cases, json, scheme } from '../fixtures.ts'
import { runInFolder } from '../run-in-folder.ts'

const [only] = cases.cases
const names = { scheme: 'all/sales-quarter.scheme.json', cases: 'all/sales-quarter.cases.json' }
const files = { [names.scheme]: json(scheme), [names.cases]: json(cases) }

function casesExpecting(expect: readonly object[]) {
  return {
    ...files,
    [names.cases]: json({ ...cases, cases: [only, { ...only, id: 'other', name: '另一个', expect }] }),
  }
}

describe('jiheng cases', () => {
  test.each([[['.']], [['all']], [[names.cases]], [['all', names.cases]]])(
    'finds and runs those of %j',
    async (places) => {
      const { code, stdout } = await runInFolder(['cases', ...places], { files })
      expect(stdout).toBe(`通过 ${names.cases}：1 个用例\n用例 1 个：通过 1，未通过 0\n`)
      expect(code).toBe(0)
    },
  )

  test('tells each difference with what was expected', async () => {
    const wrong = [
      { person: '008', total: 60.01, band: 'good', penalties: [], pay: { bonus: 1000 }, payout: 2300.01 },
      { person: '009', status: 'complete' },
    ]
    const { code, stdout } = await runInFolder(['cases', 'all'], { files: casesExpecting(wrong) })
    expect(code).toBe(1)
    expect(stdout).toBe(
      [
        `通过 ${names.cases}：1 个用例`,
        `未通过 ${names.cases} › other（另一个）`,
        '    008，总分 [total]：应为 60.01，得到 60.00',
        '    008，等级 [band]：应为 良好，得到 合格',
        '    008，处罚 [penalties]：应为 —，得到 投诉过多',
        '    008，应发 [payout]：应为 2,300.01，得到 2,300.00',
        '    009，人员 [person]：应为 009，得到 —',
        '用例 2 个：通过 1，未通过 1',
        '',
      ].join('\n'),
    )
  })

  test('says why a case cannot be evaluated', async () => {
    const unfilled = { ...files, [names.cases]: json({ ...cases, parameters: undefined }) }
    const { code, stdout } = await runInFolder(['cases', 'all', '--lang', 'en'], { files: unfilled })
    expect(code).toBe(1)
    expect(stdout).toContain('    The parameter "提成比例" (rate) is not filled in')
    expect(stdout).toContain('1 case: 0 passed, 1 failed')
  })

  test('takes the scheme of --scheme, and says where it looked without', async () => {
    const apart = { 'here/c.cases.json': json(cases), 'there.json': json(scheme) }
    const lost = await runInFolder(['cases', 'here'], { files: apart })
    expect(lost).toMatchObject({ code: 2, stderr: expect.stringContaining('sales-quarter') })
    expect((await runInFolder(['cases', 'here', '--scheme', 'there.json'], { files: apart })).code).toBe(0)
  })

  test.each([
    ['cases', { ...files, [names.cases]: json({ ...cases, cases: [] }) }, `${names.cases}:8:12 错误`],
    ['scheme', { ...files, [names.scheme]: '{}' }, `${names.scheme}:1:1 错误`],
  ])('a document of wrong form is told: %s', async (_, broken, place) => {
    const { code, stdout, stderr } = await runInFolder(['cases', 'all'], { files: broken })
    expect(code).toBe(1)
    expect(stdout + stderr).toContain(place)
  })
})
