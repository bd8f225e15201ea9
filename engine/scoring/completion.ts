import { add, multiply, subtract } from '../kernel/arithmetic.ts'
import { isNegative, isPositive, isZero } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { shift } from '../kernel/shift.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { Missing } from '../model/raw/outcome.ts'
import type { CompletionScoring } from '../model/raw/scheme.ts'
import { Gap } from '../model/value.ts'
import { gapOf } from './gaps.ts'
import { compileNumber, type NumberOperand } from './number-operand.ts'
import { reasonFor, undefinedFor } from './reason.ts'
import type { Scored, ScoringKind } from './scoring-kind.ts'
import { compileStated, type Stated } from './stated.ts'

/**
 * Score by attainment of a target: 1,200,000 of 1,000,000 at a full score of 100 gives 120. The one division comes last. With
 * `over` (`under`) each percentage point above (below) the target adds (takes) so many points instead of the proportion.
 * A target of zero means what `whenZero` says; a negative one, and a negative actual where lower is better inversely, are undefined.
 */
export const completion: ScoringKind<'completion'> = {
  kind: 'completion',
  compile(raw, path, figure, compiling) {
    const actual = compileNumber({ path: `${path}/actual`, text: raw.actual, figure, stage: 'facts' }, compiling)
    const target = compileNumber({ path: `${path}/target`, text: raw.target, figure, stage: 'facts' }, compiling)
    const wanted = { 'target-zero': namesIn(target, figure), 'actual-zero': namesIn(actual, figure) }
    const rule = { ...compileRule(raw, path, figure, compiling), wanted }
    return {
      quick:
        actual.isAlone && target.isAlone
          ? ({ frame }) => quickScore(actual.value(frame), target.value(frame), rule)
          : undefined,
      prepare(subjects) {
        actual.prepare(subjects)
        target.prepare(subjects)
      },
      score({ frame }) {
        const reached = actual.value(frame)
        const wanted = target.value(frame)
        return {
          ...(reached instanceof Gap || wanted instanceof Gap
            ? { value: gapOf(reached, wanted) as Gap }
            : scoreCompletion(reached, wanted, rule)),
          get inputs() {
            return [...actual.inputs(frame, reached), ...target.inputs(frame, wanted)]
          },
        }
      },
    }
  },
}

interface Rule {
  readonly figure: string
  readonly better: CompletionScoring['better']
  readonly full: Decimal
  /** Points per percentage point. */
  readonly over: Decimal | undefined
  readonly under: Decimal | undefined
  readonly whenZero: Stated | 'exclude' | 'incomplete'
  /** What is asked for where a zero counts as not filled in. */
  readonly wanted: Readonly<Record<'target-zero' | 'actual-zero', readonly Missing[]>>
}

/** The metrics that a formula reads, as what is missing; a formula without any, such as a target of 0, is so itself. */
function namesIn({ uses, text }: NumberOperand, figure: string): readonly Missing[] {
  const what = 'fact-above-zero'
  return uses.length === 0 ? [{ figure, name: text, what }] : uses.map(({ label }) => ({ figure, name: label, what }))
}

function compileRule(raw: CompletionScoring, path: string, figure: string, compiling: Compiling): Omit<Rule, 'wanted'> {
  const { over, under, whenZero } = raw
  return {
    figure,
    better: raw.better,
    full: compiling.quantity(`${path}/full`, raw.full),
    over: over === undefined ? undefined : compiling.quantity(`${path}/over`, over),
    under: under === undefined ? undefined : compiling.quantity(`${path}/under`, under),
    whenZero:
      typeof whenZero === 'string'
        ? whenZero
        : compileStated(
            { value: whenZero.score, reason: whenZero.reason },
            `${path}/whenZero/score`,
            figure,
            compiling,
          ),
  }
}

type Result = Omit<Scored, 'inputs'>

function scoreCompletion(actual: Decimal, target: Decimal, rule: Rule): Result {
  const { figure, better } = rule
  if (isNegative(target)) return { value: undefinedFor('target-negative', figure, { target: toText(target) }) }
  if (isZero(target)) return scoreZero('target-zero', actual, target, rule)
  if (better === 'lower-inverse') {
    if (isNegative(actual)) return { value: undefinedFor('actual-negative', figure, { actual: toText(actual) }) }
    if (isZero(actual)) return scoreZero('actual-zero', actual, target, rule)
    return { value: scoreAttained(target, actual, rule) }
  }
  const attained = better === 'higher' ? actual : subtract(add(target, target), actual)
  return { value: scoreAttained(attained, target, rule) }
}

/** Undefined where anything but plain attainment decides. */
function quickScore(actual: Decimal | Gap, target: Decimal | Gap, rule: Rule): Decimal | undefined {
  if (actual instanceof Gap || target instanceof Gap || !isPositive(target)) return undefined
  const { value } = scoreCompletion(actual, target, rule)
  return isZero(actual) || value instanceof Gap ? undefined : value
}

function scoreZero(code: 'target-zero' | 'actual-zero', actual: Decimal, target: Decimal, rule: Rule): Result {
  const { whenZero } = rule
  if (typeof whenZero === 'object') return whenZero
  if (whenZero === 'incomplete') return { value: Gap.missing(...rule.wanted[code]) }
  const params = { actual: toText(actual), target: toText(target) }
  const value = undefinedFor(code, rule.figure, params)
  return { value, isExcluded: true, reason: reasonFor(code, rule.figure, params) }
}

/** Attainment is attained ÷ wanted, `wanted` above 0. */
function scoreAttained(attained: Decimal, wanted: Decimal, { full, over, under }: Rule): Decimal {
  const above = subtract(attained, wanted)
  const perPoint = isNegative(above) ? under : over
  const numerator =
    perPoint === undefined ? multiply(attained, full) : add(multiply(wanted, full), shift(multiply(above, perPoint), 2))
  return divide(numerator, wanted)
}
