import { describe, expect, test } from 'vitest'
import { facts, json, people } from '../server/cli/fixtures.ts'
import { factsWith, line, placeIn, refused, schemeWith, tableWith, tryFacts, tryWith } from './try-command.ts'

/** A scheme that scores the sum of `a` and `b`, with these bands, and pays by a formula over `a` and `b`. */
function sums(formula: string, bands: readonly object[] = [{ id: 'any', name: '任何' }]): object {
  const metrics = [
    { id: 'a', name: '甲', kind: 'given', unit: 'score', min: -10 },
    { id: 'b', name: '乙', kind: 'given', unit: 'money', min: -10 },
  ]
  const scoring = { kind: 'formula', formula: '[a]' }
  return schemeWith(() => ({
    parameters: [{ id: 'rate', name: '比例', unit: 'percent', value: 5 }],
    metrics,
    indicators: [{ id: 'it', name: '结果', weight: 100, scoring }],
    penalties: undefined,
    bands: { rows: bands },
    pay: { components: [{ id: 'bonus', name: '奖金', kind: 'formula', formula }] },
  }))
}

function factsOf(...people: readonly object[]): string {
  return json({ ...facts, people: people.map((of, index) => ({ id: `${index + 1}`, facts: of })) })
}

/** A change of the first indicator's scoring, where the target may be zero or below. */
function withZeroTarget(whenZero: unknown, min = 0): object {
  return schemeWith(({ metrics, indicators: [first, ...others] }) => ({
    metrics: metrics.map((metric) => (metric.id === 'target' ? { ...metric, min } : metric)),
    indicators: [{ ...first, scoring: { ...first?.scoring, whenZero } }, ...others],
  }))
}

describe('a number that is none', () => {
  test('bad input 1: NaN is refused where it stands', async () => {
    const content = factsWith('sales', 'NaN')
    const said = line(placeIn(content, 'NaN'), 'json-unexpected', { thing: 'word' })
    expect(await tryFacts('f.json', content)).toMatchObject(refused(said))
    const cell = line('f.csv C2', 'cell-no-data-sign', { value: 'NaN' })
    expect(await tryFacts('f.csv', tableWith('sales', 'NaN'))).toMatchObject(refused(cell))
  })

  test('bad input 1: the text "NaN" is no figure: nobody is paid from it', async () => {
    const { code, person, outcome } = await tryFacts('f.json', factsWith('sales', '"NaN"'))
    expect(code).toBe(1)
    expect(person).toMatchObject({ status: 'invalid', problems: [{ code: 'fact-wrong-type', figure: 'sales' }] })
    expect(person).not.toHaveProperty('payout')
    expect(outcome?.totals).toMatchObject({ complete: 1, invalid: 1, payout: '2300.00' })
  })

  test.each(['1e400', '-1e400'])('bad input 2: %s is not finite, and refused', async (number) => {
    const content = factsWith('sales', number)
    const said = line(placeIn(content, number), 'json-number-out-of-range', { number })
    expect(await tryFacts('f.json', content)).toMatchObject(refused(said))
  })

  test('bad input 3: 1e308 is out of range before anything is multiplied by it', async () => {
    const content = factsWith('sales', '1e308')
    const said = line(placeIn(content, '1e308'), 'json-number-out-of-range', { number: '1e308' })
    expect(await tryFacts('f.json', content)).toMatchObject(refused(said))
    const digits = `1${'0'.repeat(308)}`
    expect((await tryFacts('f.json', factsWith('sales', `"${digits}"`))).person?.status).toBe('invalid')
    const cell = line('f.csv C2', 'cell-not-a-number', { value: '1e308' })
    expect(await tryFacts('f.csv', tableWith('sales', '1e308'))).toMatchObject(refused(cell))
  })

  test('bad input 3: the largest figure there may be is computed with exactly', async () => {
    const largest = '999999999999999'
    const { code, person } = await tryWith(sums('[b] * 1000000'), 'f.json', factsOf({ a: largest, b: largest }))
    expect({ code, total: person?.total, payout: person?.payout }).toEqual({
      code: 0,
      total: '999999999999999.00',
      payout: '999999999999999000000.00',
    })
  })

  test.each(['-0', '-0.00', '"-0"'])('bad input 4: %s is 0 and printed 0.00', async (written) => {
    const { code, person, written: text } = await tryFacts('f.json', factsWith('base', written))
    expect({ code, bonus: person?.pay?.bonus }).toEqual({ code: 0, bonus: '0.00' })
    expect(text).not.toContain('-0.00')
  })

  test('bad input 5: more digits than a number can carry are refused, and kept where they are sent as text', async () => {
    const number = '9007199254740993'
    const content = factsWith('sales', number)
    const said = line(placeIn(content, number), 'json-number-too-long', { number, limit: 15 })
    expect(await tryFacts('f.json', content)).toMatchObject(refused(said))
    const { person } = await tryFacts('f.json', factsWith('sales', '"9007199254740.993"'))
    expect(person?.pay?.commission).toBe('450359962737.05')
  })
})

describe('exact arithmetic', () => {
  test('bad input 6: 0.1 and 0.2 reach a band that begins at 0.3', async () => {
    const bands = [
      { id: 'reached', name: '达到', from: 0.3 },
      { id: 'below', name: '未达到' },
    ]
    const scoring = { kind: 'formula', formula: '[a] + 0.2' }
    const scheme = {
      ...sums('[b]', bands),
      score: { scale: 4, rounding: 'half-up' },
      indicators: [{ id: 'it', name: '结果', weight: 100, scoring }],
    }
    const people = ['0.0999', '0.1', '0.1001'].map((a) => ({ a, b: 0 }))
    const { outcome } = await tryWith(scheme, 'f.json', factsOf(...people))
    expect(outcome?.people.map(({ band }) => band)).toEqual(['below', 'reached', 'reached'])
  })

  test('bad input 7: 48.6, 88.1, 81.6, 32.6 at 10, 20, 30, 40 % are exactly 60, in the band of 60', async () => {
    const scores = { a: 48.6, b: 88.1, c: 81.6, d: 32.6 }
    const ids = Object.keys(scores)
    const scheme = schemeWith(() => ({
      metrics: ids.map((id) => ({ id, name: `分${id}`, kind: 'given', unit: 'score' })),
      indicators: ids.map((id, index) => {
        const scoring = { kind: 'formula', formula: `[${id}]` }
        return { id: `i${id}`, name: `项${id}`, weight: (index + 1) * 10, scoring }
      }),
      penalties: undefined,
      pay: { components: [{ id: 'bonus', name: '奖金', kind: 'formula', formula: '100 * [coefficient]' }] },
    }))
    const { person } = await tryWith(scheme, 'f.json', factsOf(scores))
    expect(person).toMatchObject({ total: '60.00', band: 'fair' })
  })

  test('bad input 11: 2.345, 2.355 and -2.345 are paid as 2.35, 2.36 and -2.35', async () => {
    const amounts = ['2.345', '2.355', '-2.345']
    const { outcome } = await tryWith(sums('[b]'), 'f.json', factsOf(...amounts.map((b) => ({ a: 1, b }))))
    expect(outcome?.people.map(({ payout }) => payout)).toEqual(['2.35', '2.36', '-2.35'])
  })

  test('bad input 12: 100.00 among three is 33.34, 33.33 and 33.33', async () => {
    const pool = { id: 'pool', name: '奖金池', kind: 'pool', pool: '100 + 0 * [b]', share: '[a]', within: 'everyone' }
    const scheme = { ...sums('[b]'), pay: { components: [pool] } }
    const { outcome } = await tryWith(scheme, 'f.json', factsOf({ a: 1, b: 0 }, { a: 1, b: 0 }, { a: 1, b: 0 }))
    expect(outcome?.people.map(({ payout }) => payout)).toEqual(['33.34', '33.33', '33.33'])
    expect(outcome?.totals.payout).toBe('100.00')
  })
})

describe('a target of zero or below', () => {
  test.each([
    ['bad input 8: a target of 0 with an actual of 5', '5'],
    ['bad input 9: a target of 0 with an actual of 0', '0'],
  ])('%s means what the scheme chose', async (_, actual) => {
    const content = factsWith('sales', actual).replace('"target": 50000', '"target": 0')
    const tried = (whenZero: unknown) => tryWith(withZeroTarget(whenZero), 'f.json', content)
    const chosen = await tried({ score: 60, reason: '没有任务' })
    expect(chosen.person).toMatchObject({ status: 'complete', scores: { 'sales-done': '60.00' }, total: '72.00' })
    const excluded = await tried('exclude')
    expect(excluded.person).toMatchObject({ status: 'complete', scores: { service: '100.00' }, total: '100.00' })
    expect(excluded.person?.scores).not.toHaveProperty('sales-done')
    const missing = await tried('incomplete')
    expect({ code: missing.code, ...missing.person }).toMatchObject({ code: 1, status: 'incomplete' })
    for (const { written } of [chosen, excluded, missing]) expect(written).not.toMatch(/Infinity|NaN/)
  })

  test('bad input 8: a formula that divides by it has no result, unless the scheme states one', async () => {
    const rate = { id: 'done', name: '达成率', kind: 'derived', unit: 'percent', formula: '[sales] / [target]' }
    const scheme = (metric: object) =>
      schemeWith(({ metrics, pay }) => ({
        metrics: [...metrics.map((each) => (each.id === 'target' ? { ...each, min: 0 } : each)), metric],
        pay: {
          components: [...pay.components, { id: 'extra', name: '达成奖', kind: 'formula', formula: '100 * [done]' }],
        },
      }))
    const content = factsWith('target', '0')
    expect((await tryWith(scheme(rate), 'f.json', content)).person).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'division-by-zero', figure: 'done' }],
    })
    const stated = { ...rate, whenUndefined: { value: 100, reason: '没有任务按完成计' } }
    expect((await tryWith(scheme(stated), 'f.json', content)).person).toMatchObject({
      status: 'complete',
      pay: { extra: '100.00' },
    })
  })

  test('bad input 10: a negative target is refused unless the metric allows it, and is never a score', async () => {
    const { code, person } = await tryFacts('f.json', factsWith('target', '-5'))
    expect({ code, ...person }).toMatchObject({
      code: 1,
      status: 'invalid',
      problems: [{ code: 'fact-out-of-range', params: { value: '-5', min: '1' } }],
    })
    const allowed = await tryWith(withZeroTarget('exclude', -10), 'f.json', factsWith('target', '-5'))
    expect(allowed.person).toMatchObject({ status: 'invalid', problems: [{ code: 'target-negative' }] })
  })
})

describe('a number in a table', () => {
  const ratio = { id: 'ratio', name: '回款率', kind: 'given', unit: 'percent' }
  const extra = { id: 'extra', name: '回款奖', kind: 'formula', formula: '100 * [ratio]' }
  const withRatio = schemeWith(({ metrics, pay }) => ({
    metrics: [...metrics, ratio],
    pay: { components: [...pay.components, extra] },
  }))
  const rated = (written: string) => `工号,sales,target,complaints,base,回款率\n007,52500,50000,0,1000,${written}\n`

  test.each([
    ['120%', [], '120.00'],
    ['120', [], '120.00'],
    ['1.2', ['--percents', 'ratio'], '120.00'],
    ['1.2', ['--percents', 'written'], '1.20'],
  ])('bad input 20: the percentage %s with %j pays %s', async (written, options, paid) => {
    const { code, person } = await tryWith(withRatio, 'f.csv', rated(written), ...options)
    expect({ code, extra: person?.pay?.extra }).toEqual({ code: 0, extra: paid })
  })

  test('bad input 20: 1.2 alone can be both, and is refused', async () => {
    const said = line('f.csv F2', 'cell-percent-ambiguous', { value: '1.2', written: '1.2', ratio: '120' })
    expect(await tryWith(withRatio, 'f.csv', rated('1.2'))).toMatchObject(refused(said))
  })

  test('bad input 21: full-width digits are read, with a notice', async () => {
    const { code, said, person } = await tryFacts('f.csv', tableWith('base', '１２３．５'))
    expect({ code, said }).toEqual({
      code: 0,
      said: [line('f.csv F2', 'cell-full-width', { value: '１２３．５', read: '123.5' }, 'notice')],
    })
    expect(person?.pay?.bonus).toBe('148.20')
  })

  test.each([
    ['"1,234.50"', '1481.40'],
    ['1，234.50', '1481.40'],
  ])('bad input 22: %s is read where grouping is allowed', async (written, bonus) => {
    const { code, person } = await tryFacts('f.csv', tableWith('base', written), '--grouping')
    expect({ code, bonus: person?.pay?.bonus }).toEqual({ code: 0, bonus })
  })

  test('bad input 22: and refused where it is not, or where the groups are wrong', async () => {
    const off = line('f.csv F2', 'cell-grouping-off', { value: '1,234.50', read: '1234.50' })
    expect(await tryFacts('f.csv', tableWith('base', '"1,234.50"'))).toMatchObject(refused(off))
    const wrong = line('f.csv F2', 'cell-grouping-wrong', { value: '1,23' })
    expect(await tryFacts('f.csv', tableWith('base', '"1,23"'), '--grouping')).toMatchObject(refused(wrong))
  })

  test.each([{ options: [] }, { options: ['--grouping'] }])(
    'bad input 23: 1.234,50 is refused with $options',
    async ({ options }) => {
      const said = line('f.csv F2', 'cell-grouping-wrong', { value: '1.234,50' })
      expect(await tryFacts('f.csv', tableWith('base', '"1.234,50"'), ...options)).toMatchObject(refused(said))
    },
  )

  test.each(['0x1F', '1e3', '1_000', '+5'])('bad input 24: %s is refused', async (value) => {
    const said = line('f.csv F2', 'cell-not-a-number', { value })
    expect(await tryFacts('f.csv', tableWith('base', value))).toMatchObject(refused(said))
  })

  test('bad input 24: blanks around 5 are taken off', async () => {
    const { code, said, person } = await tryFacts('f.csv', tableWith('base', ' 5'))
    expect({ code, said, bonus: person?.pay?.bonus }).toEqual({ code: 0, said: [], bonus: '6.00' })
  })

  test('bad input 25: nothing in a required number is missing, not 0', async () => {
    const needed = schemeWith(({ metrics }) => ({ metrics: metrics.map((each) => ({ ...each, required: true })) }))
    const said = line('f.csv F2', 'cell-missing', { metric: '绩效基数' })
    expect(await tryWith(needed, 'f.csv', tableWith('base', ''))).toMatchObject(refused(said))
    const { code, person } = await tryFacts('f.csv', tableWith('base', ''))
    expect({ code, ...person }).toMatchObject({ code: 1, status: 'incomplete', missing: [{ name: '绩效基数' }] })
    expect(person).not.toHaveProperty('payout')
  })

  test.each(['—', '无', 'N/A'])(
    'bad input 26: %s is refused unless it is said to mean that there is none',
    async (value) => {
      const said = line('f.csv F2', 'cell-no-data-sign', { value })
      expect(await tryFacts('f.csv', tableWith('base', value))).toMatchObject(refused(said))
      const { said: nothing, person } = await tryFacts('f.csv', tableWith('base', value), '--no-data', value)
      expect({ nothing, ...person }).toMatchObject({
        nothing: [],
        status: 'incomplete',
        missing: [{ name: '绩效基数' }],
      })
    },
  )
})

test('the people of these tests are paid as their figures say', async () => {
  const { code, person } = await tryFacts('f.json', json({ ...facts, people }))
  expect({ code, payout: person?.payout }).toEqual({ code: 0, payout: '3825.00' })
})
