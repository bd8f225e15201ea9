import type { CompiledBands, Scheme } from '../compile/scheme.ts'
import { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { Gap } from '../model/value.ts'
import { rankCohort } from '../scoring/rank-cohort.ts'
import { undefinedFor } from '../scoring/reason.ts'
import { decide, type Stages } from './decide.ts'
import { distribute } from './distribute.ts'
import type { PersonRun } from './person-run.ts'
import { record } from './trace.ts'

/** Stage 5: rank by total within the cohort the scheme names. */
export function rankTotals(scheme: Scheme, runs: readonly PersonRun[]): void {
  const { rank } = scheme.raw
  const name = scheme.names.find('rank')
  if (rank === undefined || name === undefined) return
  const totals = runs.map((run) => totalOf(scheme, run))
  const ranks = rankCohort(runs, totals, { within: rank.within, better: 'higher', ties: rank.ties }, 'rank')
  runs.forEach((run, index) => {
    const value = ranks[index] ?? Gap.missing()
    run.frame[name.slot] = value
    if (value instanceof Gap) return run.need(value, 'rank')
    const inputs = [{ figure: 'total', value: toText(totals[index] as Decimal) }]
    record(run, () => ({ figure: 'rank', stage: 'rank', how: 'rank', path: '/rank', inputs, value: toText(value) }))
  })
}

function totalOf(scheme: Scheme, run: PersonRun): Decimal | Gap {
  const value = run.frame[scheme.names.find('total')?.slot ?? -1]
  return value instanceof Decimal || value instanceof Gap ? value : Gap.missing()
}

/** Stage 6: the band of the rounded total, then forced distribution, then vetoes that set a band. */
export function* grade(
  scheme: Scheme,
  runs: readonly PersonRun[],
  vetoed: ReadonlyMap<PersonRun, string>,
): Stages<void> {
  const { bands } = scheme
  if (bands === undefined) return
  const rowOf = yield* decide(runs, () => [bands.choice])
  const rows = new Map(runs.map((run) => [run, rowOf(run, bands.choice)]))
  const placed = distribute(scheme, bands, runs, rows)
  for (const run of runs) {
    const veto = vetoed.get(run)
    const band =
      veto === undefined ? placed.get(run) : { row: bands.rows.findIndex((row) => row.id === veto), how: 'veto' }
    putBand(scheme, bands, run, band ?? { row: -1, how: 'band' })
  }
}

/** The row someone ends up in, and by what. */
export interface Placed {
  readonly row: number
  readonly how: string
  readonly gap?: Gap
}

function putBand(scheme: Scheme, bands: CompiledBands, run: PersonRun, placed: Placed): void {
  const total = totalOf(scheme, run)
  const row = bands.rows[placed.row]
  const put = (id: string, value: string | Decimal | Gap) => {
    const name = scheme.names.find(id)
    if (name !== undefined) run.frame[name.slot] = value
  }
  const gap = total instanceof Gap ? total : placed.gap
  if (gap !== undefined || row === undefined || total instanceof Gap) {
    const why = gap ?? undefinedFor('no-band', 'band', { total: total instanceof Gap ? '' : toText(total) })
    put('band', why)
    put('coefficient', why)
    return run.need(why, 'band')
  }
  put('band', row.id)
  put('coefficient', row.coefficient ?? undefinedFor('band-without-coefficient', 'coefficient', { band: row.id }))
  recordBand(run, row, placed, total)
}

function recordBand(run: PersonRun, row: CompiledBands['rows'][number], placed: Placed, total: Decimal): void {
  const { id, path, coefficient } = row
  const taken = { path, index: placed.row }
  run.countRow(taken)
  record(run, () => ({
    figure: 'band',
    stage: 'band',
    how: placed.how,
    path: '/bands',
    inputs: [{ figure: 'total', value: toText(total) }],
    row: taken,
    value: id,
  }))
  if (coefficient === undefined) return
  record(run, () => ({
    figure: 'coefficient',
    stage: 'band',
    how: 'band',
    path: `${path}/coefficient`,
    inputs: [{ figure: 'band', value: id }],
    value: toText(coefficient),
  }))
}
