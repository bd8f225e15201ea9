import { negate } from '../kernel/arithmetic.ts'
import { compare, isNegative, isZero } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { Gap } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import type { Paid, PayKind } from './pay-kind.ts'

/** Takes back an amount, at most what was paid, as negative pay: of 1,000 cancelled with 500 paid out, −500. */
export const clawback: PayKind<'clawback'> = {
  kind: 'clawback',
  compile(raw, path, figure, compiling) {
    const money = { figure, stage: 'pay', unit: 'money' } as const
    const amount = compileNumber({ ...money, path: `${path}/amount`, text: raw.amount }, compiling)
    const paid = compileNumber({ ...money, path: `${path}/paid`, text: raw.paid }, compiling)
    return {
      prepare(subjects) {
        amount.prepare(subjects)
        paid.prepare(subjects)
      },
      pay({ frame }) {
        const asked = amount.value(frame)
        const received = paid.value(frame)
        return {
          ...(asked instanceof Gap || received instanceof Gap
            ? { amount: gapOf(asked, received) as Gap }
            : takeBack(asked, received, figure)),
          get inputs() {
            return [...amount.inputs(frame, asked), ...paid.inputs(frame, received)]
          },
        }
      },
    }
  },
}

function takeBack(asked: Decimal, paid: Decimal, figure: string): Omit<Paid, 'inputs'> {
  if (isNegative(asked)) return { amount: undefinedFor('amount-negative', figure, { amount: toText(asked) }) }
  if (isNegative(paid)) return { amount: undefinedFor('paid-negative', figure, { paid: toText(paid) }) }
  if (isZero(asked)) return { amount: asked, reason: reasonFor('nothing-asked', figure, {}) }
  if (compare(asked, paid) <= 0) return { amount: negate(asked) }
  const params = { asked: toText(asked), paid: toText(paid) }
  return { amount: negate(paid), reason: reasonFor('clawback-limited', figure, params) }
}
