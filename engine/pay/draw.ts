import { add, negate, subtract, sum } from '../kernel/arithmetic.ts'
import { isNegative, isPositive, isZero, minimum } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { Name } from '../model/names.ts'
import type { DrawComponent } from '../model/raw/scheme.ts'
import { valueText } from '../model/value-text.ts'
import { attributed, gapOf } from '../scoring/gaps.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { carriedBalance } from './carried-balance.ts'
import type { Paid, PayKind } from './pay-kind.ts'

/**
 * An advance (保底): tops up the sum of the components in `against` to an amount: 800 earned against 2,000 pays 1,200. Where it is
 * recoverable the top-ups are a debt: what later payouts exceed the amount by goes into repaying it, as negative pay.
 */
export const draw: PayKind<'draw'> = {
  kind: 'draw',
  compile(raw, path, figure, compiling) {
    const place = { path: `${path}/amount`, text: raw.amount, figure, stage: 'pay', unit: 'money' } as const
    const amount = compileNumber(place, compiling)
    const against = compileAgainst(raw, compiling)
    const balance = raw.recoverable === true ? carriedBalance(raw.id, figure, compiling) : undefined
    return {
      prepare: amount.prepare,
      pay({ frame }) {
        const drawn = amount.value(frame)
        const earned = against.map(({ slot }) => frame[slot])
        const owed = balance?.value(frame)
        const gap = gapOf(drawn, ...earned, owed)
        return {
          ...(gap === undefined
            ? settle(drawn as Decimal, sum(earned as Decimal[]), owed as Decimal | undefined, figure)
            : { amount: attributed(gap, figure) }),
          get inputs() {
            return [
              ...amount.inputs(frame, drawn),
              ...against.map((name) => ({ figure: name.id, value: valueText(frame[name.slot] ?? '') })),
              ...(balance ? [balance.input(frame)] : []),
            ]
          },
        }
      },
    }
  },
}

/** A component that there is not is reported by a check. */
function compileAgainst(raw: DrawComponent, { names }: Compiling): readonly Name[] {
  return raw.against.flatMap((id) => names.find(`pay:${id}`) ?? [])
}

/** `owed`: the balance of a recoverable draw. */
function settle(drawn: Decimal, earned: Decimal, owed: Decimal | undefined, figure: string): Omit<Paid, 'inputs'> {
  if (isNegative(drawn)) return { amount: undefinedFor('amount-negative', figure, { amount: toText(drawn) }) }
  const short = subtract(drawn, earned)
  if (isPositive(short)) return { amount: short, ...(owed && { carried: add(owed, short) }) }
  const notNeeded = reasonFor('draw-not-needed', figure, { amount: toText(drawn), earned: toText(earned) })
  if (owed === undefined) return { amount: zero, reason: notNeeded }
  const repaid = minimum(owed, negate(short))
  if (isZero(repaid)) return { amount: zero, reason: notNeeded, carried: owed }
  const left = subtract(owed, repaid)
  const reason = reasonFor('draw-repaid', figure, { repaid: toText(repaid), left: toText(left) })
  return { amount: negate(repaid), reason, carried: left }
}
