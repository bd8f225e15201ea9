import type { Expectation } from '../model/compiling.ts'
import type { Unit } from '../model/raw/scheme.ts'
import type { Checked } from './checked.ts'
import type { FormulaCode } from './problem.ts'
import type { Problems } from './problems.ts'
import type { NumberType } from './type.ts'
import { wants } from './wants.ts'

/** Reports a formula that does not give what it must. */
export function checkExpectation(checked: Checked, expect: Expectation, problems: Problems): void {
  if (isAssignment(checked, expect)) {
    return problems.report('formula-assignment', checked.node, { text: problems.excerpt(checked.node) })
  }
  if (!wants(expect.type, checked, problems) || checked.type.type !== 'number' || expect.unit === undefined) return
  const code = misfit(checked.type, expect.unit)
  const text = problems.excerpt(checked.node)
  if (code === 'formula-wants-no-percent') problems.report(code, checked.node, { text, unit: expect.unit })
  else if (code !== undefined) problems.report(code, checked.node, { text })
}

/** 奖金 = 基数 * 系数 is a comparison, meant as an assignment where a figure is wanted. */
function isAssignment(checked: Checked, expect: Expectation): boolean {
  return (
    checked.kind === 'binary' &&
    checked.operator === '=' &&
    expect.type === 'number' &&
    checked.left.node.kind === 'name'
  )
}

type WantsCode = Extract<
  FormulaCode,
  'formula-wants-money' | 'formula-wants-no-money' | 'formula-wants-percent' | 'formula-wants-no-percent'
>

function misfit({ money, unit, isOpen }: NumberType, wanted: Unit): WantsCode | undefined {
  if (isOpen) return undefined
  if (wanted === 'money') return money === 1 ? undefined : 'formula-wants-money'
  if (money !== 0) return 'formula-wants-no-money'
  if (unit === undefined || wanted === 'number') return undefined
  if (wanted === 'percent') return unit === 'percent' ? undefined : 'formula-wants-percent'
  // 120 % would be a score of 1.2: whoever means 120 points writes 达成率 * 100.
  return unit === 'percent' ? 'formula-wants-no-percent' : undefined
}

/** The unit of a formula's result: the expected one, or that of the figures it is made of. */
export function unitOfResult(checked: Checked, expect: Expectation): Unit | undefined {
  if (checked.type.type !== 'number') return undefined
  if (expect.unit !== undefined) return expect.unit
  const { money, unit, isConstant } = checked.type
  if (money === 1) return 'money'
  return money === 0 && !isConstant ? unit : undefined
}
