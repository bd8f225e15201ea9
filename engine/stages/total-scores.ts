import type { Scheme } from '../compile/scheme.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { Gap } from '../model/value.ts'
import { undefinedFor } from '../scoring/reason.ts'
import type { Stages } from './decide.ts'
import { limit } from './limit.ts'
import type { PersonRun } from './person-run.ts'
import { rollUpScores } from './roll-up-scores.ts'
import { isRolledUp } from './rolled-up-period.ts'
import { scoreLeaves } from './score-indicators.ts'
import { record, rounded } from './trace.ts'
import type { Level } from './weigh-level.ts'
import { weighScores } from './weigh-scores.ts'
import { noteZero, whyZero } from './why-zero.ts'

/** Stages 3 and 4: scores of the indicators and the weighted total, rounded to the scheme's scale. */
export function* totalScores(scheme: Scheme, runs: readonly PersonRun[]): Stages<void> {
  if (scheme.indicators.length === 0) return
  if (runs[0] !== undefined && isRolledUp(scheme, runs[0].period)) {
    for (const run of runs) putTotal(scheme, run, { ...rollUpScores(scheme, run), isCounted: true })
    return
  }
  const scores = yield* scoreLeaves(scheme, runs)
  for (const run of runs) {
    const level = weighScores(scheme, scores, run)
    putTotal(scheme, run, { ...level, how: 'weighted' })
  }
}

function putTotal(scheme: Scheme, run: PersonRun, level: Level & { readonly how: string }): void {
  // Of someone whose post or department is not given it is not known yet which indicators count.
  const nothing =
    run.missing.length > 0 ? Gap.missing(...run.missing) : undefinedFor('nothing-counts-below', 'total', {})
  if (!level.isCounted || level.value instanceof Gap) {
    return putValue(scheme, run, level.isCounted ? level.value : nothing)
  }
  const cut = limit(level.value, scheme.total, 'total')
  if (cut.reason !== undefined) run.notes.push(cut.reason)
  const { value, said } = rounded(cut.value, { scale: scheme.raw.score.scale, mode: scheme.raw.score.rounding })
  putValue(scheme, run, value)
  const { how, inputs } = level
  const unrounded = toText(level.value)
  const reason = whyZero(value, cut.value, cut.reason, 'total')
  noteZero(run, value, reason)
  record(run, () => ({
    figure: 'total',
    stage: 'total',
    how,
    path: '/indicators',
    inputs: [...inputs],
    ...said,
    unrounded,
    ...(reason && { reason }),
  }))
}

function putValue(scheme: Scheme, run: PersonRun, value: Decimal | Gap): void {
  const name = scheme.names.find('total')
  if (name !== undefined) run.frame[name.slot] = value
  if (value instanceof Gap) run.need(value, 'total')
}
