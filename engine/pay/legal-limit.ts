import { multiply, subtract } from '../kernel/arithmetic.ts'
import { minimum } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { shift } from '../kernel/shift.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { DeductionComponent } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { type Frame, Gap } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import { compileQuantityOrMetric } from './quantity-or-metric.ts'

export interface LegalLimit {
  prepare(subjects: readonly Subject[]): void
  /** The most that may be withheld; below 0 where the wage is under the minimum wage already. */
  most(frame: Frame): Decimal | Gap
  inputs(frame: Frame): readonly TraceInput[]
}

/**
 * The smaller of wage × percent and wage − minimum wage: with 20 % and a minimum of 2,320, a wage of 6,000 allows 1,200 and one of
 * 2,600 allows 280. The rule is China's Interim Provisions on Payment of Wages, article 16 (工资支付暂行规定第十六条): not over
 * 20 % of the month's wage, and what remains not below the local minimum wage.
 */
export function compileLegalLimit(
  raw: NonNullable<DeductionComponent['legalLimit']>,
  path: string,
  figure: string,
  compiling: Compiling,
): LegalLimit {
  const place = { path: `${path}/wage`, text: raw.wage, figure, stage: 'pay', unit: 'money' } as const
  const wage = compileNumber(place, compiling)
  const percent = compiling.quantity(`${path}/percent`, raw.percent)
  const least = compileQuantityOrMetric(raw.minimumWage, `${path}/minimumWage`, figure, compiling)
  return {
    prepare: wage.prepare,
    most(frame) {
      const earned = wage.value(frame)
      const kept = least.value(frame)
      if (earned instanceof Gap || kept instanceof Gap) return gapOf(earned, kept) as Gap
      return minimum(shift(multiply(earned, percent), -2), subtract(earned, kept))
    },
    inputs: (frame) => [...wage.inputs(frame, wage.value(frame), { weight: toText(percent) }), least.input(frame)],
  }
}
