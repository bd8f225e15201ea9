import { describe, expect, test } from 'vitest'
import { facts, json, people } from '../server/cli/fixtures.ts'
import { line, placeIn, schemeWith, tryScheme, tryWith } from './try-command.ts'

/** The refusal of a scheme by one code, whatever the place and the sentence's parameters. */
async function codeOf(document: object, said: string): Promise<void> {
  const tried = await tryScheme(document)
  expect(tried.code).toBe(1)
  expect(tried.said.join('\n')).toContain(said)
}

function withBands(...rows: readonly object[]): object {
  return schemeWith(() => ({ bands: { rows } }))
}

function withCondition(when: object): object {
  return schemeWith(({ penalties: [first] }) => ({ penalties: [{ ...first, when }] }))
}

function withBonus(formula: string): object {
  return schemeWith(({ pay }) => ({
    pay: { ...pay, components: pay.components.map((each) => (each.id === 'bonus' ? { ...each, formula } : each)) },
  }))
}

describe('weights and bands', () => {
  test('bad input 13: weights of 0.3, 0.3 and 0.3 are refused with their sum', async () => {
    const document = schemeWith(({ indicators }) => ({
      indicators: ['x', 'y', 'z'].map((id) => ({ ...indicators[1], id, name: id, weight: 0.3 })),
    }))
    const params = { level: '销售季度方案', place: '', sum: '0.9', difference: '-99.1' }
    const said = [line(placeIn(json(document), '[\n    {\n      "id": "x"', 's.json'), 'weights-not-hundred', params)]
    expect(await tryScheme(document)).toEqual({ code: 1, said })
  })

  test.each([
    [29.9999999999, '99.9999999999', '-0.0000000001'],
    [30.0000000001, '100.0000000001', '0.0000000001'],
  ])('bad input 14: weights of 70 and %d are refused with the difference', async (weight, sum, difference) => {
    const document = schemeWith(({ indicators: [first, second] }) => ({ indicators: [first, { ...second, weight }] }))
    const { said } = await tryScheme(document)
    expect(said).toEqual([expect.stringContaining(`合计 ${sum}%，应为 100%（差 ${difference}）`)])
  })

  test('bad input 15, 16, 17: a band has no upper end, so that no gap, overlap or turned range can be written', async () => {
    const document = withBands({ id: 'b', name: '乙', from: 61, to: 80 }, { id: 'a', name: '甲', from: 0, to: 60 })
    const { code, said } = await tryScheme(document)
    expect(code).toBe(1)
    expect(said).toHaveLength(2)
    for (const each of said) expect(each).toContain('没有名为“to”的字段')
  })

  test('bad input 15: scores that no band takes are refused, with where they begin', async () => {
    const rows = [60, 61].map((from, index) => ({ id: `b${index}`, name: `档${index}`, from })).reverse()
    await codeOf(withBands(...rows), '没有覆盖 60 以下的数值')
  })

  test('bad input 16: two bands that begin at 60 are refused', async () => {
    const rows = [
      { id: 'a', name: '甲', from: 60 },
      { id: 'b', name: '乙', from: 60 },
      { id: 'c', name: '丙' },
    ]
    await codeOf(withBands(...rows), '第 2 行（60）永远取不到')
  })

  test('bad input 17: bands in the wrong order are refused', async () => {
    const rows = [
      { id: 'a', name: '甲', from: 60 },
      { id: 'b', name: '乙', from: 80 },
      { id: 'c', name: '丙' },
    ]
    await codeOf(withBands(...rows), '第 2 行（80）永远取不到')
  })

  test('bad input 78: who fits no row is listed and not paid, the others are', async () => {
    const rows = [
      { id: 'a', name: '甲', from: 80 },
      { id: 'b', name: '乙', from: 60 },
    ]
    await codeOf(withBands(...rows), '没有覆盖 60 以下的数值')
    const region = { id: 'region', name: '地区', kind: 'given', unit: 'text' }
    const grid = {
      ...{ id: 'grid', name: '地区补贴', kind: 'table', gives: 'amount', whenNoRow: 'invalid' },
      inputs: [{ id: 'where', name: '地区', of: '[region]', levels: ['north'] }],
      rows: [{ at: ['north'], value: 100 }],
    }
    const document = schemeWith(({ metrics, pay }) => ({
      metrics: [...metrics, region],
      pay: { ...pay, components: [...pay.components, grid] },
    }))
    const placed = people.map((each, index) => ({
      ...each,
      facts: { ...each.facts, region: ['north', 'south'][index] },
    }))
    const { code, outcome } = await tryWith(document, 'f.json', json({ ...facts, people: placed }))
    expect(code).toBe(1)
    expect(outcome?.people.map(({ status }) => status)).toEqual(['complete', 'invalid'])
    expect(outcome?.people[1]).toMatchObject({ problems: [{ code: 'no-row', figure: 'pay:grid' }] })
    expect(outcome?.people[1]).not.toHaveProperty('payout')
    expect(outcome?.totals).toMatchObject({ complete: 1, invalid: 1, payout: '3925.00' })
  })
})

describe('pay', () => {
  const owing = json(facts).replace('"sales": 30000', '"sales": 100').replaceAll('"base": 1000', '"base": 0')

  test('bad input 18: pay below zero is what the scheme says, and flagged', async () => {
    const floored = await tryWith(
      schemeWith(() => ({})),
      'f.json',
      owing,
    )
    expect(floored.outcome?.people[1]).toMatchObject({
      payout: '0.00',
      notes: expect.arrayContaining([expect.objectContaining({ code: 'floored', params: { from: '-195', to: '0' } })]),
    })
    const document = schemeWith(({ pay: { components } }) => ({ pay: { components } }))
    const { outcome } = await tryWith(document, 'f.json', owing)
    expect(outcome?.people[1]).toMatchObject({
      payout: '-195.00',
      notes: expect.arrayContaining([expect.objectContaining({ code: 'payout-negative' })]),
    })
  })

  test('bad input 19: a cap below its floor is refused, of a score and of pay', async () => {
    const score = schemeWith(({ indicators: [first, second] }) => ({ indicators: [{ ...first, floor: 130 }, second] }))
    await codeOf(score, '上限 120 低于下限 130')
    const pay = schemeWith((document) => ({ pay: { ...document.pay, payout: { cap: '50', floor: '100' } } }))
    await codeOf(pay, '上限 50 低于下限 100')
  })
})

describe('a document that wants to be more than a scheme', () => {
  test.each(['^(\\d+)+$', '(a|a)*'])('bad input 66: the pattern %s is refused: a scheme has none', async (pattern) => {
    await codeOf(
      schemeWith(({ metrics: [first, ...others] }) => ({ metrics: [{ ...first, pattern }, ...others] })),
      '没有名为“pattern”的字段',
    )
  })

  test.each(['(?=a)b', '(a)\\1'])('bad input 67: the pattern %s is refused: a scheme has none', async (pattern) => {
    await codeOf(
      schemeWith(({ metrics: [first, ...others] }) => ({ metrics: [{ ...first, pattern }, ...others] })),
      '没有名为“pattern”的字段',
    )
  })

  test('bad input 68: a schema from elsewhere is refused, and never fetched', async () => {
    const away = 'http://schemas.example.invalid/x.json'
    await codeOf(
      schemeWith(() => ({ $ref: away })),
      '没有名为“$ref”的字段',
    )
    await codeOf(
      schemeWith(() => ({ $schema: away })),
      away,
    )
  })

  test.each(['$data', '$async', 'whatever'])('bad input 69: the keyword %s is refused', async (keyword) => {
    await codeOf(
      schemeWith(() => ({ [keyword]: true })),
      `没有名为“${keyword}”的字段`,
    )
  })

  test('bad input 70: 3,000 levels and 20,000 fields are refused by the limits', async () => {
    const empty = json(schemeWith(() => ({ indicators: [] })))
    const deep = empty.replace(
      '"indicators": []',
      `"indicators": [${'{"children":['.repeat(3_000)}${']}'.repeat(3_000)}]`,
    )
    expect(await tryScheme(deep)).toMatchObject({ code: 1, said: [expect.stringContaining('嵌套超过 32 层')] })
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, index]))
    await codeOf(
      schemeWith(() => wide),
      '一个对象的键超过 5,000 个',
    )
  })
})

describe('conditions', () => {
  test.each(['$.__proto__', '$..[?(@.a)]', '$.constructor'])('bad input 71: the path %s is refused', async (path) => {
    const when = { all: [{ fact: 'person', path, operator: 'equal', value: 'x' }] }
    await codeOf(withCondition(when), `路径 "${path}" 不可用`)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('bad input 71: the fact %s is refused', async (fact) => {
    await codeOf(withCondition({ all: [{ fact, operator: 'equal', value: 1 }] }), `"${fact}" 不能用作条件中的名称`)
  })

  test.each([
    [9, 0],
    [10, 0],
    [11, 1],
  ])('bad input 73: a condition of %i levels gives exit code %i', async (levels, code) => {
    const leaf: object = { fact: 'complaints', operator: 'equal', value: 1 }
    const when = Array.from({ length: levels }).reduce<object>((inside) => ({ all: [inside] }), leaf)
    const tried = await tryScheme(withCondition(when))
    expect(tried.code).toBe(code)
    if (code === 1) expect(tried.said).toEqual([expect.stringContaining('条件嵌套超过 10 层')])
  })

  test.each([
    [499, 0],
    [500, 0],
    [501, 1],
  ])('bad input 73: a condition of %i comparisons gives exit code %i', async (count, code) => {
    const leaves = Array.from({ length: count }, (_, value) => ({ fact: 'complaints', operator: 'equal', value }))
    const groups = Array.from({ length: 6 }, (_, group) => ({ any: leaves.slice(group * 100, group * 100 + 100) }))
    const tried = await tryScheme(withCondition({ any: groups.filter(({ any }) => any.length > 0) }))
    expect(tried.code).toBe(code)
    if (code === 1) expect(tried.said).toEqual([expect.stringContaining('条件共有 501 条比较，最多 500 条')])
  })
})

describe('formulas', () => {
  test('bad input 74: metrics that use one another in a circle are refused, the circle named', async () => {
    const circle = ['甲', '乙'].map((name, index) => {
      const formula = `${index === 0 ? '乙' : '甲'} * 1`
      return { id: `m${index}`, name, kind: 'derived', unit: 'number', formula }
    })
    await codeOf(
      schemeWith(({ metrics }) => ({ metrics: [...metrics, ...circle] })),
      '甲 → 乙 → 甲',
    )
  })

  test('bad input 75: a formula cannot reach into the program', async () => {
    await codeOf(withBonus('constructor.constructor("return process")()'), '公式不能取用内部属性')
  })

  test('bad input 76: 9^9^9^9 and a million brackets are refused before any work', async () => {
    await codeOf(withBonus('9^9^9^9'), '指数“9^9”不可用')
    await codeOf(withBonus(`${'('.repeat(1e6)}1${')'.repeat(1e6)}`), '超过 2000 个字符')
    await codeOf(withBonus(`${'('.repeat(900)}1${')'.repeat(900)}`), '公式')
  })

  test('bad input 77: a division by what may be zero is warned about until its outcome is chosen', async () => {
    const open = { id: 'each', name: '每单', kind: 'derived', unit: 'money', formula: '[sales] / [complaints]' }
    const warnings = async (metric: object) => {
      const document = schemeWith(({ metrics }) => ({ metrics: [...metrics, metric] }))
      return (await tryScheme(document, 'warning')).said.filter((each) => each.includes('除数'))
    }
    const params = { formula: '[sales] / [complaints]', division: '[sales] / [complaints]' }
    const said = await warnings(open)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(line('', 'division-without-outcome', params, 'warning').trim())
    expect(await warnings({ ...open, whenUndefined: { value: 0, reason: '没有投诉' } })).toEqual([])
    expect(await warnings({ ...open, formula: '除([sales], [complaints], 0)' })).toEqual([])
  })
})
