import type { CompiledIndicator } from '../compile/scheme.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { previousPeriod } from '../kernel/period.ts'
import { rollUp } from '../kernel/roll-up.ts'
import { toText } from '../kernel/text.ts'
import type { OutcomeReason, TraceEntry, TraceInput } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'
import { gapOf } from '../scoring/gaps.ts'
import { reasonFor } from '../scoring/reason.ts'
import type { Scored } from '../scoring/scoring-kind.ts'
import type { PersonRun } from './person-run.ts'
import { recordedScore } from './recorded-fact.ts'
import { isDue, type LeafScores, lackingParts, scoredIn } from './score-indicators.ts'
import { record } from './trace.ts'

/** What a node of the tree came to before its cap, floor and rounding. */
export interface Node {
  readonly value: Decimal | Gap
  /** Its weight is shared out among its level. */
  readonly isUncounted?: boolean
  readonly how?: string
  readonly inputs?: readonly TraceInput[]
  readonly row?: TraceEntry['row']
  readonly reason?: OutcomeReason | undefined
}

/** A node that does not count, and why. */
export function uncounted(reason: OutcomeReason): Node {
  return { value: Gap.undefined(reason), isUncounted: true, reason }
}

/** The score of a leaf: in a period in which it is due, by its method; its missing policy where facts or ratings lack. */
export function leafScore(indicator: CompiledIndicator, scores: LeafScores, run: PersonRun): Node {
  const { raw, figure } = indicator
  if (!isDue(indicator, run.period)) {
    return raw.betweenCycles === 'carry'
      ? carried(indicator, run)
      : uncounted(reasonFor('not-due-in-period', figure, {}))
  }
  const lacking = lackingParts(indicator, run)
  if (lacking !== undefined) return missing(indicator, lacking, run)
  const scored = scoredIn(indicator, run).flatMap((subject) => {
    const found = scores.get(indicator)?.get(subject)
    return found === undefined ? [] : [{ subject, scored: found }]
  })
  const counting = scored.filter((each) => each.scored.isExcluded !== true)
  if (counting.length === 0) return uncounted(scored[0]?.scored.reason ?? reasonFor('excluded-by-scoring', figure, {}))
  const gap = gapOf(...counting.map((each) => (each.subject === run ? each.scored.value : dated(each))))
  if (gap !== undefined) return missing(indicator, gap, run)
  const [only] = counting
  if (only?.subject === run) return nodeOf(raw.scoring?.kind ?? '', only.scored)
  return rolledUp(indicator, run, counting)
}

/** What a smaller period lacks, with that period. */
function dated({ subject, scored: { value } }: { subject: PersonRun; scored: Scored }): Decimal | Gap {
  if (!(value instanceof Gap) || value.kind === 'undefined') return value
  return Gap.missing(...value.missing.map((each) => ({ ...each, period: each.period ?? subject.period })))
}

function nodeOf(how: string, { value, inputs, row, reason }: Scored): Node {
  return { value, how, inputs, row, reason }
}

/** Scored in smaller periods: their scores as one, each with an entry of its own, `score:x/0` the first. */
function rolledUp(
  { raw, figure, path }: CompiledIndicator,
  run: PersonRun,
  counting: readonly { subject: PersonRun; scored: Scored }[],
): Node {
  const how = raw.rollUp ?? 'mean'
  const parts = counting.flatMap(({ subject, scored }) =>
    scored.value instanceof Gap ? [] : [{ period: subject.period, scored, value: scored.value }],
  )
  parts.forEach(({ period, scored, value }, index) => {
    const { row, reason } = scored
    if (row !== undefined) run.countRow(row)
    record(run, () => ({
      figure: `${figure}/${index}`,
      stage: 'scores',
      how: raw.scoring?.kind ?? '',
      path,
      // What a part was computed from stands in that part's facts, not in the figures of the same name of the whole period.
      inputs: scored.inputs.map((input) => ({ ...input, source: input.source ?? period })),
      ...(row && { row }),
      value: toText(value),
      ...(reason && { reason }),
    }))
  })
  const inputs = parts.map(({ value }, index) => {
    const text = toText(value)
    return { figure: `${figure}/${index}`, value: text, ...(how === 'sum' && { share: text }) }
  })
  const values = parts.map((each) => each.value)
  return { value: rollUp(values, how), how: `roll-up-${how}`, inputs }
}

/** The indicator's missing policy. What is undefined is not missing: no policy covers it. */
function missing(indicator: CompiledIndicator, gap: Gap, run: PersonRun): Node {
  const { raw, figure } = indicator
  if (gap.kind === 'undefined') return { value: gap }
  const params = { indicator: raw.name, missing: [...new Set(gap.missing.map((each) => each.name))].join('、') }
  switch (raw.whenMissing ?? 'block') {
    case 'block':
      return { value: gap }
    case 'zero':
      return {
        value: zero,
        how: 'missing-zero',
        inputs: [],
        reason: noted(run, reasonFor('missing-scored-zero', figure, params)),
      }
    case 'exclude':
      return uncounted(noted(run, reasonFor('missing-excluded', figure, params)))
    case 'carry':
      return carried(indicator, run)
  }
}

function carried({ raw, figure }: CompiledIndicator, run: PersonRun): Node {
  const period = previousPeriod(run.period, 1)
  const value = recordedScore(run.history(period), raw.id)
  if (value === undefined) return { value: Gap.missing({ figure, name: raw.name, what: 'history', period }) }
  const reason = noted(run, reasonFor('score-carried', figure, { indicator: raw.name, period }))
  return { value, how: 'carried', inputs: [{ figure, value: toText(value), source: `/history/${period}` }], reason }
}

function noted(run: PersonRun, reason: OutcomeReason): OutcomeReason {
  run.notes.push(reason)
  return reason
}
