import { multiply } from '../kernel/arithmetic.ts'
import { isPositive } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { FormulaText, RecordField, TiersComponent } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { type Frame, Gap, type Value } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { compileNumber, type NumberOperand } from '../scoring/number-operand.ts'
import { undefinedFor } from '../scoring/reason.ts'
import { payMarginal } from './marginal-tiers.ts'
import type { Paid } from './pay-kind.ts'
import { compileTiers, type Tier, type TierNumbers, type TierPay } from './tier.ts'
import { payWhole } from './whole-tiers.ts'

/** Tiers as one total, or one record, runs through them. */
export interface TierRule {
  prepare(subjects: readonly Subject[]): void
  pay(frame: Frame, record?: readonly Value[]): Paid
}

/** Gives a rule that runs one total, or one record, through the tiers. */
export function compileTierRule(
  raw: TiersComponent,
  path: string,
  figure: string,
  records: readonly RecordField[] | undefined,
  compiling: Compiling,
): TierRule {
  const operand = (key: string, text: FormulaText | undefined): NumberOperand | undefined => {
    const place = { path: `${path}/${key}`, figure, stage: 'pay', ...(records && { records }) } as const
    return text === undefined ? undefined : compileNumber({ ...place, text }, compiling)
  }
  const [of, prior] = [operand('of', raw.of), operand('prior', raw.prior)]
  const [scale, base] = [operand('scale', raw.scale), operand('base', raw.base)]
  const operands = [of, prior, scale, base].filter((each) => each !== undefined)
  const tiers = compileTiers(raw, `${path}/rows`, compiling)
  return {
    prepare(subjects) {
      for (const each of operands) each.prepare(subjects)
    },
    pay(frame, record) {
      const values = new Map(operands.map((each) => [each, each.value(frame, record)]))
      const numberOf = (each: NumberOperand | undefined) => each && values.get(each)
      const given = { of: numberOf(of), prior: numberOf(prior), scale: numberOf(scale), base: numberOf(base) }
      const { slices, ...paid } = payTiers(raw.mode, tiers, given, figure)
      return {
        ...paid,
        get inputs() {
          const read = [...values].flatMap(([each, value]) => each.inputs(frame, value))
          return [...read, ...(slices?.() ?? [])]
        },
      }
    },
  }
}

type Given = Readonly<Record<keyof TierNumbers | 'scale', Decimal | Gap | undefined>>

function payTiers(mode: TiersComponent['mode'], tiers: readonly Tier[], given: Given, figure: string): TierPay {
  const gap = gapOf(given.of, given.prior, given.scale, given.base)
  if (gap !== undefined) return { amount: gap }
  const scaled = scaleTiers(tiers, given.scale as Decimal | undefined, figure)
  if (scaled instanceof Gap) return { amount: scaled }
  const numbers = given as TierNumbers
  return mode === 'marginal' ? payMarginal(scaled, numbers, figure) : payWhole(scaled, numbers, figure)
}

/** The tiers with their bounds in multiples of the scale, which has to be above 0. */
function scaleTiers(tiers: readonly Tier[], scale: Decimal | undefined, figure: string): readonly Tier[] | Gap {
  if (scale === undefined) return tiers
  if (!isPositive(scale)) return undefinedFor('scale-not-positive', figure, { scale: toText(scale) })
  return tiers.map((tier) => ({ ...tier, from: multiply(tier.from, scale) }))
}
