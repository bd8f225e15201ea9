import { describe, expect, test } from 'vitest'
import { decimal } from '../../../engine/kernel/decimal.ts'
import { namesOf } from '../../support/formula-names.ts'
import { compiled } from '../../support/formulas.ts'

const names = namesOf([
  { id: 'actual' },
  { id: 'free' },
  { id: 'zero-or-more', names: ['目标'], min: 0 },
  { id: 'one-or-more', names: ['人数'], min: 1 },
  { id: 'hundredth-or-more', unit: 'percent', min: 1 },
  { id: 'negative', max: -0.5 },
  {
    id: 'deals',
    type: 'records',
    fields: [
      { id: 'amount', type: 'number', min: decimal(1) },
      { id: 'quantity', type: 'number' },
      { id: 'free', type: 'number' },
    ],
  },
])

/** The parts that are open divisions. */
const openIn = (text: string) => compiled(text, names).openDivisions.map(({ from, to }) => text.slice(from, to))

describe('openDivisions', () => {
  test.each([
    ['actual / 目标'],
    ['actual / free'],
    ['actual / (目标 * 人数)'],
    ['actual / (目标 - 人数)'],
    ['actual / (free + 1)'],
    ['actual / min(目标, 人数)'],
    ['actual / abs(free)'],
    ['actual / round(人数 / 3, 0)'],
    ['actual / (目标 / 人数)'],
    ['actual / default(目标, 1)'],
    ['actual / if(actual > 0, 目标, 1)'],
    ['actual / count(deals)'],
    ['actual / sum(deals, amount)'],
    ['actual / steps(actual, 0, 0, 10, 1)'],
    ['free ^ -1'],
    ['power(目标, free)'],
    ['average(deals, amount)'],
    ['share(目标)'],
    ['share(free)'],
  ])('%s is one', (text) => {
    expect(openIn(text)).toEqual([text])
  })

  test.each([
    ['actual / 3'],
    ['actual / 人数'],
    ['actual / [hundredth-or-more]'],
    ['actual / negative'],
    ['actual / -人数'],
    ['actual / (目标 + 人数)'],
    ['actual / (目标 + 0.01)'],
    ['actual / (人数 * 人数 * 12)'],
    ['actual / (人数 - 0.5)'],
    ['actual / max(free, 1)'],
    ['actual / clamp(free, 1, 12)'],
    ['actual / (abs(free) + 1)'],
    ['actual / ceil(人数 / 3)'],
    ['actual / default(人数, 1)'],
    ['actual / if(actual > 0, 人数, 1)'],
    ['actual / rank(free)'],
    ['actual / (count(deals) + 1)'],
    ['actual / steps(actual, 0, 1, 10, 2)'],
    ['actual / 人数 ^ 2'],
    ['free ^ 2'],
    ['目标 ^ 人数'],
    ['人数 ^ -1'],
    ['average(actual, free)'],
    ['share(人数)'],
    ['divide(actual, free, 0)'],
    ['default(actual / free, 0)'],
    ['default(1 + average(deals, amount) / free, 0)'],
    ['sum(deals, quantity / amount)'],
  ])('%s is none', (text) => {
    expect(openIn(text)).toEqual([])
  })

  test.each([
    ['if(目标 > 0, actual / 目标, 0)', []],
    ['if(目标 <> 0, actual / 目标, 0)', []],
    ['if(0 < 目标, actual / 目标, 0)', []],
    ['if(free >= 0.01, actual / free, 0)', []],
    ['if(free < 0, actual / free, 0)', []],
    ['if(目标 = 0, 0, actual / 目标)', []],
    ['if(目标 <= 0, 0, actual / 目标)', []],
    ['if(not 目标 = 0, actual / 目标, 0)', []],
    ['if(actual > 0 and free > 0, actual / free, 0)', []],
    ['if(actual = 0 or free = 0, 0, actual / free)', []],
    ['if(free <> 0 and actual / free > 1, 1, 0)', []],
    ['if(free = 0 or actual / free > 1, 1, 0)', []],
    ['if(free - actual <> 0, 1 / (free - actual), 0)', []],
    ['if([zero-or-more] > 0, actual / 目标, 0)', []],
    ['if(free > 0, 12 * actual / (free * 2), 0)', []],
    ['if(free >= 0, actual / free, 0)', ['actual / free']],
    ['if(free > -1, actual / free, 0)', ['actual / free']],
    ['if(actual > 0, actual / free, 0)', ['actual / free']],
    ['if(free > 0, 0, actual / free)', ['actual / free']],
    ['if(actual > 0 or free > 0, actual / free, 0)', ['actual / free']],
    ['if(actual / free > 1 and free <> 0, 1, 0)', ['actual / free']],
    ['if(free > 0, sum(deals, quantity / free), 0)', ['quantity / free']],
    ['1 / free + 1 / 目标 + 1 / 人数', ['1 / free', '1 / 目标']],
    ['default(0, 1 / free)', ['1 / free']],
    ['divide(1 / free, 目标, 1 / 目标)', ['1 / free', '1 / 目标']],
  ])('%s leaves %j', (text, open) => {
    expect(openIn(text)).toEqual(open)
  })

  test('are told by their place in the text as typed', () => {
    expect(compiled('１＋ actual÷（目标）', names).openDivisions).toEqual([{ from: 3, to: 14 }])
  })
})
