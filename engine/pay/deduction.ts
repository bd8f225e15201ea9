import { add, negate, subtract } from '../kernel/arithmetic.ts'
import { compare, isNegative, isZero, maximum, minimum } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { Gap } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { carriedBalance } from './carried-balance.ts'
import { compileLegalLimit } from './legal-limit.ts'
import type { Paid, PayKind } from './pay-kind.ts'

/**
 * Withholds an amount and what is still open from earlier periods, as negative pay. With `legalLimit` no more than the law allows
 * (see `compileLegalLimit`); the rest is carried into the next period where `carryOver`, otherwise it is dropped with the reason.
 */
export const deduction: PayKind<'deduction'> = {
  kind: 'deduction',
  compile(raw, path, figure, compiling) {
    const place = { path: `${path}/amount`, text: raw.amount, figure, stage: 'pay', unit: 'money' } as const
    const amount = compileNumber(place, compiling)
    const balance = carriedBalance(raw.id, figure, compiling)
    const limit = raw.legalLimit && compileLegalLimit(raw.legalLimit, `${path}/legalLimit`, figure, compiling)
    const isCarried = raw.carryOver === true
    return {
      prepare(subjects) {
        amount.prepare(subjects)
        limit?.prepare(subjects)
      },
      pay({ frame }) {
        const asked = amount.value(frame)
        const open = balance.value(frame)
        const most = limit?.most(frame)
        return {
          ...(asked instanceof Gap || open instanceof Gap || most instanceof Gap
            ? { amount: gapOf(asked, open, most) as Gap }
            : withhold({ asked, open, most }, isCarried, figure)),
          get inputs() {
            return [...amount.inputs(frame, asked), balance.input(frame), ...(limit?.inputs(frame) ?? [])]
          },
        }
      },
    }
  },
}

interface Claim {
  readonly asked: Decimal
  /** Carried over from earlier periods. */
  readonly open: Decimal
  readonly most: Decimal | undefined
}

function withhold({ asked, open, most }: Claim, isCarried: boolean, figure: string): Omit<Paid, 'inputs'> {
  if (isNegative(asked)) return { amount: undefinedFor('amount-negative', figure, { amount: toText(asked) }) }
  const due = add(asked, open)
  const withheld = most === undefined ? due : maximum(zero, minimum(due, most))
  const rest = subtract(due, withheld)
  const carried = isCarried ? { carried: rest } : {}
  if (isZero(due)) return { amount: zero, reason: reasonFor('nothing-asked', figure, {}), ...carried }
  if (compare(withheld, due) === 0) return { amount: negate(withheld), ...carried }
  const params = { due: toText(due), withheld: toText(withheld), rest: toText(rest) }
  const reason = reasonFor(isCarried ? 'deduction-carried' : 'deduction-dropped', figure, params)
  return { amount: negate(withheld), reason, ...carried }
}
