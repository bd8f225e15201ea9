import type { CompiledVeto, Scheme } from '../compile/scheme.ts'
import { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { reasonFor } from '../scoring/reason.ts'
import { computeMetrics } from './compute-metrics.ts'
import { decide, type Stages } from './decide.ts'
import { gapAmong, type PersonRun } from './person-run.ts'
import { record, rounded } from './trace.ts'

/**
 * One-vote vetoes (一票否决), decided on the total as it came out: the first whose condition holds and that states a score sets the
 * total, the first that states a band is kept to set the band. Gives the band by person.
 */
export function* applyVetoes(scheme: Scheme, runs: readonly PersonRun[]): Stages<ReadonlyMap<PersonRun, string>> {
  const rowOf = yield* decide(runs, () => scheme.vetoes.map((veto) => veto.choice))
  const bands = new Map<PersonRun, string>()
  const changed: PersonRun[] = []
  for (const run of runs) {
    needVetoes(scheme, run)
    const vetoed = scheme.vetoes.filter((veto) => rowOf(run, veto.choice) >= 0)
    const scored = vetoed.find((veto) => veto.score !== undefined)
    if (scored?.score !== undefined) {
      setByVeto(scheme, run, scored, scored.score)
      changed.push(run)
    }
    const banded = vetoed.find((veto) => veto.raw.band !== undefined)
    if (banded?.raw.band === undefined) continue
    bands.set(run, banded.raw.band)
    if (banded !== scored) run.notes.push(reasonFor('vetoed', 'band', { veto: banded.raw.name }))
  }
  if (changed.length > 0) computeAgain(scheme, runs, changed)
  return bands
}

function needVetoes(scheme: Scheme, run: PersonRun): void {
  for (const { choice, raw } of scheme.vetoes) {
    const gap = gapAmong(choice.names, run.frame)
    if (gap !== undefined) run.need(gap, `veto:${raw.id}`)
  }
}

function setByVeto(scheme: Scheme, run: PersonRun, { path, raw }: CompiledVeto, score: Decimal): void {
  const name = scheme.names.find('total')
  if (name === undefined) return
  const before = run.frame[name.slot]
  const { value, said } = rounded(score, { scale: scheme.raw.score.scale, mode: scheme.raw.score.rounding })
  run.frame[name.slot] = value
  const reason = reasonFor('vetoed', 'total', { veto: raw.name })
  run.notes.push(reason)
  const inputs = before instanceof Decimal ? [{ figure: 'total', value: toText(before) }] : []
  record(run, () => ({ figure: 'total', stage: 'total', how: 'veto', path, inputs, ...said, reason }))
}

/** What follows from the total follows from the one that the veto set; ranks and shares of all others may change with it. */
function computeAgain(scheme: Scheme, runs: readonly PersonRun[], changed: readonly PersonRun[]): void {
  const comparesPeople = scheme.metrics.some(
    ({ name, formula }) => name.known === 'total' && formula !== undefined && formula.cohort.length > 0,
  )
  computeMetrics(scheme, 'total', comparesPeople ? runs : changed)
}
