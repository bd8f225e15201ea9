import { subtract, sum } from '../kernel/arithmetic.ts'
import { equals } from '../kernel/compare.ts'
import { hundred } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'

/** The weights of an indicator's raters sum to 100; broken by 上级 60 and 同事 30. */
export function raterWeightsSumToHundred({ raw, quantity, report }: CheckContext): void {
  for (const { indicator, path } of indicatorsOf(raw)) {
    if (indicator.scoring?.kind !== 'ratings') continue
    const weights = indicator.scoring.raters.map((rater) => quantity(rater.weight))
    const known = weights.filter((weight) => weight !== undefined)
    const whole = sum(known)
    if (known.length < weights.length || equals(whole, hundred)) continue
    const difference = toText(subtract(whole, hundred))
    report(
      issue('rater-weights-not-hundred', 'error', `${path}/scoring/raters`, {
        indicator: indicator.name,
        sum: toText(whole),
        difference,
      }),
    )
  }
}
