import type { Scheme } from '../compile/scheme.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { cycleOf, partsOf } from '../kernel/period.ts'
import { rollUp } from '../kernel/roll-up.ts'
import { toText } from '../kernel/text.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { RollUp } from '../model/raw/scheme.ts'
import { Gap } from '../model/value.ts'
import { isEmployedIn } from './employment.ts'
import type { PersonRun } from './person-run.ts'
import { recordedNumber, recordedScore } from './recorded-fact.ts'
import { record, rounded } from './trace.ts'
import { noteZero, whyZero } from './why-zero.ts'

/** A figure made of those of smaller periods. */
export interface RolledUpFigure {
  readonly value: Decimal | Gap
  readonly how: string
  readonly inputs: readonly TraceInput[]
}

/**
 * In a period rolled up from smaller ones: every score and the total from the recorded results of those in which the person was
 * employed. Fills the scores into the frame; gives the total, a Gap naming the periods without a result.
 */
export function rollUpScores(scheme: Scheme, run: PersonRun): RolledUpFigure {
  for (const { indicator, path } of indicatorsOf(scheme.raw)) {
    const figure = `score:${indicator.id}`
    const name = scheme.names.find(figure)
    const rolled = rollUpFigure(scheme, run, figure, (period) => recordedScore(run.history(period), indicator.id))
    if (name === undefined) continue
    run.frame[name.slot] = rolled.value
    const { value: unrounded, how, inputs } = rolled
    if (unrounded instanceof Gap) continue
    const { value, said } = rounded(unrounded, { scale: scheme.raw.score.scale, mode: scheme.raw.score.rounding })
    run.frame[name.slot] = value
    const reason = whyZero(value, unrounded, undefined, figure)
    noteZero(run, value, reason)
    const because = reason && { reason }
    record(run, () => ({ figure, stage: 'scores', how, path, inputs: [...inputs], ...said, ...because }))
  }
  return rollUpFigure(scheme, run, 'total', (period) => recordedNumber(run.history(period)?.total))
}

function rollUpFigure(
  scheme: Scheme,
  run: PersonRun,
  figure: string,
  read: (period: PeriodKey) => Decimal | undefined,
): RolledUpFigure {
  const how = methodFor(scheme, run.period)
  const found = partsOf(run.period, scheme.raw.cycle)
    .map((period) => ({ period, value: read(period) }))
    .filter(({ period, value }) => value !== undefined || isEmployedIn(run.person, period))
  const lacking = found.filter((each) => each.value === undefined)
  if (lacking.length > 0) {
    const value = Gap.missing(
      ...lacking.map(({ period }) => ({ figure, name: period, what: 'history' as const, period })),
    )
    return { value, how, inputs: [] }
  }
  const inputs = found.map(({ period, value }) => {
    const text = value === undefined ? '' : toText(value)
    return { figure, value: text, ...(how === 'sum' && { share: text }), source: `/history/${period}` }
  })
  const values = found.flatMap((each) => each.value ?? [])
  return { value: rollUp(values, how), how: `roll-up-${how}`, inputs }
}

function methodFor({ raw }: Scheme, period: PeriodKey): RollUp {
  const chosen = raw.rollUps?.find((each) => each.cycle === cycleOf(period))?.score
  return chosen === undefined || chosen === 'anew' ? 'mean' : chosen
}
