import { describe, expect, test } from 'vitest'
import { json, scheme } from '../fixtures.ts'
import { runInFolder } from '../run-in-folder.ts'

const [sales, service] = scheme.indicators
const [good, fair, poor] = scheme.bands.rows

function diff(changed: object, ...args: readonly string[]) {
  const files = { 'a.json': json(scheme), 'b.json': json({ ...scheme, ...changed }) }
  return runInFolder(['diff', 'a.json', 'b.json', ...args], { files })
}

describe('jiheng diff', () => {
  test('says that two schemes mean the same, however they are written', async () => {
    const reordered = Object.fromEntries(Object.entries(scheme).reverse())
    expect(await diff(reordered)).toMatchObject({ code: 0, stdout: '两个方案含义相同\n' })
  })

  test.each([
    ['a weight', { indicators: [{ ...sales, weight: 65 }, service] }, '一级指标“销售完成”的权重由 70% 改为 65%'],
    ['a band', { bands: { rows: [{ ...good, from: 78 }, fair, poor] } }, '等级“良好”的起点由 80 改为 78'],
    ['a name', { name: '新方案' }, '方案的名称由“销售季度方案”改为“新方案”'],
    ['a choice', { score: { scale: 2, rounding: 'down' } }, '取整由“四舍五入”改为“截去尾数”'],
    ['what is new', { penalties: undefined }, '删去处罚“投诉过多”'],
    ['what is gone', { raters: [{ id: 'boss', name: '上级' }] }, '新增评分人“上级”'],
    ['a long text', { description: '长'.repeat(61) }, `方案的说明设为“${'长'.repeat(60)}…”\n`],
    ['a part that is a choice', { rollUps: [{ cycle: 'year', score: 'mean' }] }, '新增周期汇总“年”'],
    ['a new name', { indicators: [{ ...sales, name: '业绩' }, service] }, '一级指标“销售完成”改名为“业绩”'],
    ['what is no longer said', { indicators: [{ ...sales, cap: undefined }, service] }, '的上限不再规定（原为 120）'],
    [
      'a figure in its own unit',
      { parameters: [{ ...scheme.parameters[0], suggested: 6 }] },
      '参数“提成比例”的建议值由 5% 改为 6%',
    ],
    ['a flag', { indicators: [{ ...sales, redistributed: true }, service] }, '权重分担设为 是'],
    [
      'a condition',
      {
        penalties: [
          { ...scheme.penalties[0], when: { all: [{ fact: 'complaints', operator: 'greaterThan', value: 3 }] } },
        ],
      },
      '处罚“投诉过多”的条件由“投诉数 不小于 3”改为“投诉数 大于 3”',
    ],
    [
      'a formula',
      {
        pay: {
          ...scheme.pay,
          components: [{ ...scheme.pay.components[0], formula: '[base]' }, ...scheme.pay.components.slice(1)],
        },
      },
      '薪酬项“绩效工资”的公式由“绩效基数 * 等级系数”改为“绩效基数”',
    ],
  ])('tells %s in a sentence', async (_, changed, said) => {
    const { code, stdout } = await diff(changed)
    expect(code).toBe(0)
    expect(stdout).toContain(said)
    expect(stdout).toMatch(/\n1 处不同\n$/)
  })

  test('speaks English', async () => {
    const { stdout } = await diff({ indicators: [{ ...sales, weight: 65 }, service] }, '--lang', 'en')
    expect(stdout).toBe('first-level indicator "销售完成", weight: 70% becomes 65%\n1 difference\n')
  })

  test('refuses a document that is no scheme', async () => {
    const { code, stderr } = await diff({ cycle: 'week' })
    expect(code).toBe(1)
    expect(stderr).toMatch(/b\.json:\d+:\d+ 错误/)
  })
})
