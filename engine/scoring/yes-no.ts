import type { Decimal } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import { isZero } from '../kernel/compare.ts'
import { Gap, type Value } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { fillCohortCalls } from './cohort-calls.ts'
import { attributed } from './gaps.ts'
import { reasonFor } from './reason.ts'
import type { Scored, ScoringKind } from './scoring-kind.ts'

/** One score where the answer is yes and another where it is no. */
export const yesNo: ScoringKind<'yes-no'> = {
  kind: 'yes-no',
  compile(raw, path, figure, compiling) {
    const of = compiling.formula(`${path}/of`, raw.of, { type: 'yes-no' }, 'facts')
    const yes = compiling.quantity(`${path}/yes`, raw.yes)
    const no = compiling.quantity(`${path}/no`, raw.no)
    return {
      quick: of.cohort.length > 0 ? undefined : ({ frame }) => quickScore(of.evaluate(frame), yes, no),
      prepare: (subjects) => fillCohortCalls(of, subjects, figure),
      score({ frame }) {
        const answer = of.evaluate(frame)
        return {
          ...(answer instanceof Gap ? { value: attributed(answer, figure) } : scoreAnswer(answer, { yes, no }, figure)),
          get inputs() {
            return of.uses.map((name) => ({ figure: name.id, value: valueText(frame[name.slot] ?? '') }))
          },
        }
      },
    }
  },
}

function quickScore(answer: Value, yes: Decimal, no: Decimal): Decimal | undefined {
  return typeof answer === 'boolean' ? (answer ? yes : no) : undefined
}

function scoreAnswer(
  answer: Value,
  { yes, no }: { yes: Decimal; no: Decimal },
  figure: string,
): Omit<Scored, 'inputs'> {
  invariant(typeof answer === 'boolean', `${figure} asks for yes or no`)
  const value = answer ? yes : no
  if (!isZero(value)) return { value }
  return { value, reason: reasonFor(answer ? 'yes-gives-zero' : 'no-gives-zero', figure, {}) }
}
