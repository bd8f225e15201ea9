import { Decimal as Reference } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BinaryOperator, Node } from '../../../engine/formula/ast.ts'
import { compileFormula } from '../../../engine/formula/compile-formula.ts'
import { printFormula } from '../../../engine/formula/print.ts'
import { storedStyle } from '../../../engine/formula/print-style.ts'
import { translateFormula } from '../../../engine/formula/translate-formula.ts'
import { Decimal, decimal } from '../../../engine/kernel/decimal.ts'
import { toText } from '../../../engine/kernel/text.ts'
import { frameOf, namesOf } from '../../support/formula-names.ts'
import { formulaTrees } from '../../support/formula-trees.ts'
import { numberTexts } from '../../support/formulas.ts'

const Exact = Reference.clone({ precision: 400, rounding: Reference.ROUND_HALF_UP, toExpNeg: -1000, toExpPos: 1000 })
const names = namesOf([
  { id: 'a' },
  { id: 'b' },
  { id: 'c' },
  { id: 'rate', unit: 'percent' },
  { id: 'city', type: 'text' },
])
const style = storedStyle({ names, fields: [] })
const nowhere = { from: 0, to: 0 }

const arithmetic = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    numberTexts.map((text): Node => ({ kind: 'number', text, ...nowhere })),
    fc
      .constantFrom('a', 'b', 'c', 'rate')
      .map((text): Node => ({ kind: 'name', text, isBracketed: false, ...nowhere })),
    fc
      .tuple(fc.constantFrom<BinaryOperator[]>('+', '-', '*', '/'), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Node => ({ kind: 'binary', operator, left, right, ...nowhere })),
    tie('tree').map((of): Node => ({ kind: 'unary', operator: 'negative', of, ...nowhere })),
  ),
})).tree

/** The same computed by another library, or undefined where a divisor is zero or a figure has more than 30 digits. */
function reference(node: Node, values: Readonly<Record<string, string>>): Reference | undefined {
  if (node.kind === 'number') return new Exact(node.text)
  if (node.kind === 'name') return new Exact(values[node.text] ?? '').div(node.text === 'rate' ? 100 : 1)
  if (node.kind === 'unary') return reference(node.of, values)?.neg()
  if (node.kind !== 'binary') throw new Error(`no reference for ${node.kind}`)
  const [left, right] = [reference(node.left, values), reference(node.right, values)]
  if (left === undefined || right === undefined) return undefined
  const result = combine(node.operator, left, right)
  return result?.abs().lt('1e30') ? result : undefined
}

function combine(operator: BinaryOperator, left: Reference, right: Reference): Reference | undefined {
  if (operator === '+') return left.plus(right)
  if (operator === '-') return left.minus(right)
  if (operator === '*') return left.times(right)
  return right.isZero() ? undefined : left.div(right).toDecimalPlaces(16)
}

const numbers = fc.tuple(fc.constantFrom('', '-'), numberTexts).map(([sign, text]) => sign + text)

describe('formulas', () => {
  test('are computed exactly, as another library computes them', () => {
    fc.assert(
      fc.property(arithmetic, fc.record({ a: numbers, b: numbers, c: numbers, rate: numbers }), (tree, values) => {
        const expected = reference(tree, values)?.toFixed()
        const given = compileFormula(printFormula(tree, style), names, { expect: { type: 'number' }, stage: 'pay' })
        // What can never have a result is refused.
        if ('problems' in given) {
          expect(expected).toBeUndefined()
          return
        }
        const { formula } = given
        const frame = frameOf(
          names,
          Object.fromEntries(Object.entries(values).map(([id, text]) => [id, decimal(text)])),
        )
        const value = formula.evaluate(frame)
        const shown = formula.unit === 'percent' ? reference(tree, values)?.times(100).toFixed() : expected
        expect(value instanceof Decimal ? toText(value) : undefined).toBe(shown?.replace(/^-0$/, '0'))
      }),
      { numRuns: 2000 },
    )
  })

  test('never throw, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'rate',
        'city',
        '[',
        ']',
        '(',
        ')',
        ',',
        '，',
        '"',
        '“',
        '%',
        '+',
        '-',
        '*',
        '/',
        '^',
        '=',
        '<',
        '>',
        '且',
        '非',
      ],
      ...[
        'or',
        '1',
        '0',
        '0.5',
        '如果',
        'sum',
        '排名',
        '分段',
        '缺省',
        '日期',
        '"2026-01-31"',
        '真',
        '.',
        ' ',
        '\ud800',
        'é',
        '𠮷',
      ],
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        translateFormula(text, names, 'zh')
        const given = compileFormula(text, names, { expect: { type: 'number' }, stage: 'pay' })
        if ('problems' in given) {
          expect(given.problems.length).toBeGreaterThan(0)
          for (const { params } of given.problems) {
            expect(Number(params.from)).toBeGreaterThanOrEqual(0)
            expect(Number(params.to)).toBeGreaterThanOrEqual(Number(params.from))
            expect(text.length).toBeGreaterThanOrEqual(Number(params.to))
          }
        } else given.formula.evaluate(frameOf(names, { a: decimal(0) }))
      }),
      { numRuns: 5000 },
    )
  })

  test('of any shape are refused or evaluated, never thrown out', () => {
    fc.assert(
      fc.property(formulaTrees(['a', 'b', 'rate', 'city']), fc.option(numbers), (tree, a) => {
        const text = printFormula(tree, style)
        for (const type of ['number', 'yes-no', 'text'] as const) {
          const given = compileFormula(text, names, { expect: { type }, stage: 'pay' })
          if ('problems' in given) continue
          const frame = frameOf(names, {
            b: decimal(0),
            rate: decimal(50),
            city: '北京',
            ...(a !== null && { a: decimal(a) }),
          })
          expect(given.formula.evaluate(frame)).toBeDefined()
        }
      }),
      { numRuns: 1000 },
    )
  })
})
