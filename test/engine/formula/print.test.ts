import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../../engine/formula/ast.ts'
import { isKnownWord } from '../../../engine/formula/known-word.ts'
import { parseFormula } from '../../../engine/formula/parse-formula.ts'
import { printFormula } from '../../../engine/formula/print.ts'
import { shownStyle, storedStyle } from '../../../engine/formula/print-style.ts'
import { translateFormula } from '../../../engine/formula/translate-formula.ts'
import { namesOf } from '../../support/formula-names.ts'
import { formulaTrees, withoutSpans } from '../../support/formula-trees.ts'

const names = namesOf([
  { id: 'sales', names: ['销售额', 'sales amount'], unit: 'money' },
  { id: 'sales-target', names: ['销售目标'], unit: 'money' },
  { id: 'score:attitude', names: ['态度得分'], unit: 'score' },
  { id: 'harmony', names: ['团队和谐度'], unit: 'score' },
  { id: 'person.post', names: ['岗位', 'post'], type: 'text' },
  { id: 'bonus-a', names: ['奖金'], unit: 'money' },
  { id: 'bonus-b', names: ['奖金'], unit: 'money' },
  { id: 'true', names: ['真'], unit: 'money' },
  { id: 'odd', names: ['甲[乙]'], unit: 'money' },
  { id: 'net', names: ['3月净额'], unit: 'money' },
  {
    id: 'deals',
    names: ['合同'],
    type: 'records',
    fields: [
      { id: 'amount', names: ['金额'], type: 'number' },
      { id: 'sales', names: ['销售额'], type: 'number' },
    ],
  },
])
const known = isKnownWord(names)
const scope = { names, fields: [] }
const read = (text: string): Node => {
  const node = parseFormula(text, known)
  if (node === undefined) throw new Error(`cannot be read: ${text}`)
  return node
}

describe('printFormula()', () => {
  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['((1*2))+3', '1 * 2 + 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['2^(3^2)', '2 ^ 3 ^ 2'],
    ['(2^3)^2', '(2 ^ 3) ^ 2'],
    ['(-2)^2', '(-2) ^ 2'],
    ['-(2^2)', '-2 ^ 2'],
    ['-(sales*2)', '-(sales * 2)'],
    ['(50%)%', '(50%)%'],
    ['(sales+1)%', '(sales + 1)%'],
    ['not (sales>1 and sales<2)', 'not (sales > 1 and sales < 2)'],
    ['(非 sales>1) 且 真', 'not sales > 1 and true'],
    ['(sales>1)=(sales>2)', '(sales > 1) = (sales > 2)'],
    ['1>2 或 (真 且 假)', '1 > 2 or true and false'],
    ['(1>2 或 真) 且 假', '(1 > 2 or true) and false'],
    ['最大( 1,2 )', 'max(1, 2)'],
    ['排名(sales,“部门”，"越低越好")', 'rank(sales, "department", "lower")'],
    ['[sales]', 'sales'],
    ['[true]', '[true]'],
    ['不明(不明)', '不明(不明)'],
  ])('writes %s as %s', (text, printed) => {
    expect(printFormula(read(text), storedStyle(scope))).toBe(printed)
  })

  test('and reading give the same tree again, whatever the tree', () => {
    fc.assert(
      fc.property(
        formulaTrees(['sales', 'sales-target', 'score:attitude', 'person.post', 'true', 'harmony']),
        (tree) => {
          const printed = printFormula(tree, storedStyle(scope))
          const again = parseFormula(printed, known)
          expect(again && withoutSpans(again)).toEqual(withoutSpans(tree))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('in names and back gives the same as with ids at once', () => {
    fc.assert(
      fc.property(
        formulaTrees(names.all.map(({ id }) => id)),
        fc.constantFrom<('zh' | 'en')[]>('zh', 'en'),
        (tree, language) => {
          const stored = printFormula(tree, storedStyle(scope))
          const shown = printFormula(tree, shownStyle(scope, language))
          expect(translateFormula(shown, names, 'stored')).toBe(stored)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('needs every bracket that it writes', () => {
    fc.assert(
      fc.property(formulaTrees(['sales']), (tree) => {
        const printed = printFormula(tree, storedStyle(scope))
        for (const [open, close] of groupingBrackets(printed)) {
          const without = printed.slice(0, open) + printed.slice(open + 1, close) + printed.slice(close + 1)
          const node = parseFormula(without, known)
          // What begins with an operator is bracketed for the eye: 2 ^ (-1).
          if (/^(?:-|not )/.test(printed.slice(open + 1))) continue
          expect(node && withoutSpans(node)).not.toEqual(withoutSpans(tree))
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** The places of brackets that are not a call's. */
function groupingBrackets(text: string): [number, number][] {
  const open: number[] = []
  const pairs: [number, number][] = []
  Array.from(text).forEach((character, index) => {
    if (character === '(') open.push(index)
    if (character !== ')') return
    const start = open.pop() ?? 0
    if (!/\w/.test(text.charAt(start - 1))) pairs.push([start, index])
  })
  return pairs
}

describe('translateFormula()', () => {
  test.each([
    ['sales / [sales-target]', '销售额 / 销售目标', '[sales amount] / 销售目标'],
    ['if([person.post] = "a" and true, 1, 2)', '如果(岗位 = "a" 且 真, 1, 2)', 'if(post = "a" and true, 1, 2)'],
    ['[score:attitude] * 40%', '态度得分 * 40%', '态度得分 * 40%'],
    ['harmony + 1', '[团队和谐度] + 1', '[团队和谐度] + 1'],
    ['[bonus-a] - [bonus-b]', '[bonus-a] - [bonus-b]', '[bonus-a] - [bonus-b]'],
    ['odd * 2', 'odd * 2', 'odd * 2'],
    ['net * 2', '[3月净额] * 2', '[3月净额] * 2'],
    ['sum(deals, amount * 2)', '求和(合同, 金额 * 2)', 'sum(合同, 金额 * 2)'],
    ['sum(deals, sales) + sales', '求和(合同, 销售额) + 销售额', 'sum(合同, 销售额) + [sales amount]'],
    ['rank(sales, "team")', '排名(销售额, "团队")', 'rank([sales amount], "team")'],
  ])('%s is %s and %s', (stored, zh, en) => {
    expect(translateFormula(stored, names, 'zh')).toBe(zh)
    expect(translateFormula(stored, names, 'en')).toBe(en)
    expect(translateFormula(zh, names, 'stored')).toBe(stored)
    expect(translateFormula(en, names, 'stored')).toBe(stored)
  })

  test('leaves what it cannot find as it is, and gives nothing for what cannot be read', () => {
    expect(translateFormula('[不 明] + 销售额', names, 'stored')).toBe('[不 明] + sales')
    expect(translateFormula('1 +', names, 'zh')).toBeUndefined()
  })

  test('writes the fields of one record by their ids too', () => {
    const records = [{ id: 'paid', name: '已付金额', unit: 'money' as const }]
    expect(translateFormula('已付金额 * 2', names, 'stored', records)).toBe('paid * 2')
    expect(translateFormula('paid * 2', names, 'zh', records)).toBe('已付金额 * 2')
  })
})
