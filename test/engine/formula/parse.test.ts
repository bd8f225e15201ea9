import { describe, expect, test } from 'vitest'
import type { Node } from '../../../engine/formula/ast.ts'
import { parseFormula } from '../../../engine/formula/parse-formula.ts'

/** The tree with all its brackets. */
function shape(node: Node | undefined): string {
  switch (node?.kind) {
    case undefined:
      return 'nothing'
    case 'number':
      return node.text
    case 'text':
      return `"${node.value}"`
    case 'yes-no':
      return String(node.value)
    case 'name':
      return node.text
    case 'unary':
      return `(${node.operator} ${shape(node.of)})`
    case 'binary':
      return `(${shape(node.left)} ${node.operator} ${shape(node.right)})`
    case 'call':
      return `${node.function}(${node.args.map(shape).join(', ')})`
  }
}

const read = (text: string) => parseFormula(text, (word) => word === '团队和谐度')

describe('parseFormula()', () => {
  test.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2 ^ 2', '(negative (2 ^ 2))'],
    ['2 ^ -1', '(2 ^ (negative 1))'],
    ['-2 * 3', '((negative 2) * 3)'],
    ['--a', '(negative (negative a))'],
    ['1 + 2 > 2 * 3', '((1 + 2) > (2 * 3))'],
    ['a > 1 或 b > 2 且 c > 3', '((a > 1) or ((b > 2) and (c > 3)))'],
    ['非 a = b', '(not (a = b))'],
    ['非 a 且 b', '((not a) and b)'],
    ['not not a', '(not (not a))'],
    ['80% * a', '((percent 80) * a)'],
    ['2 ^ 50%', '(2 ^ (percent 50))'],
    ['(a + b)%', '(percent (a + b))'],
    ['[pay:base-pay] * [sales-target]', '(pay:base-pay * sales-target)'],
    ['[ 新 客户（A） ]', '新 客户（A）'],
    ['最大(1, 2, 最小(3, 4))', '最大(1, 2, 最小(3, 4))'],
    ['f()', 'f()'],
    ['如果（甲≥８０％，“优秀（A）”，“良”）', '如果((甲 >= (percent 80)), "优秀（A）", "良")'],
    ['真 或 FALSE', '(true or false)'],
    ['a AND b Or c', '((a and b) or c)'],
    ['甲 和 乙', '(甲 and 乙)'],
    ['甲>5且乙<3', '((甲 > 5) and (乙 < 3))'],
    ['团队和谐度且甲', '(团队和谐度 and 甲)'],
    ['a\n+\tb', '(a + b)'],
    ['_x1', '_x1'],
  ])('reads %s', (text, expected) => {
    expect(shape(read(text))).toBe(expected)
  })

  test('gives spans into the text as typed, brackets included', () => {
    const node = read(' （甲＋乙）× e\u0301 ')
    expect(node).toMatchObject({ kind: 'binary', from: 1, to: 10 })
    expect(node).toMatchObject({ left: { from: 1, to: 6, left: { from: 2, to: 3 } }, right: { from: 8, to: 10 } })
  })

  test('keeps the text between quotes as it was typed', () => {
    expect(read('"Ａ（１）＋"')).toMatchObject({ kind: 'text', value: 'Ａ（１）＋' })
  })
})
