import { invariant } from '../kernel/invariant.ts'
import type { Choice } from '../model/choice.ts'
import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { Stage } from '../model/raw/outcome.ts'
import type { Bands, Condition, Consequence, Effect, RawScheme } from '../model/raw/scheme.ts'
import { isKnownBy } from '../model/stage.ts'
import { suggest } from '../model/suggest.ts'
import type { CompiledBands, CompiledConsequence, CompiledVeto } from './scheme.ts'

/** A condition by itself: a choice of one row. */
export function compileCondition(path: string, condition: Condition, stage: Stage, compiling: Compiling): Choice {
  return compiling.choice(path, [{ path, condition }], stage)
}

/** Vetoes are decided on the total as it came out, before it is changed by them. */
export function compileVetoes(raw: RawScheme, compiling: Compiling): readonly CompiledVeto[] {
  return (raw.vetoes ?? []).map((veto, index) => {
    const path = `/vetoes/${index}`
    const score = veto.score === undefined ? undefined : compiling.quantity(`${path}/score`, veto.score)
    if (veto.band !== undefined) expectBand(raw, veto.band, `${path}/band`, compiling)
    return { raw: veto, path, choice: compileCondition(`${path}/when`, veto.when, 'total', compiling), score }
  })
}

function expectBand(raw: RawScheme, band: string, path: string, compiling: Compiling): void {
  const known = (raw.bands?.rows ?? []).map((row) => row.id)
  if (known.includes(band)) return
  const suggestion = suggest(band, known)[0] ?? known.join(', ')
  compiling.report(issue('band-not-declared', 'error', path, { id: band, suggestion }))
}

/** Deciders compare people when bands are given out: numbers that are known by then. */
function expectDecider(metric: string, path: string, compiling: Compiling): void {
  const name = compiling.metric(path, metric)
  if (name === undefined) return
  const shown = { metric: compiling.raw.metrics.find((each) => each.id === metric)?.name ?? metric }
  if (name.type !== 'number') compiling.report(issue('metric-not-number', 'error', path, shown))
  else if (!isKnownBy(name.known, 'rank')) compiling.report(issue('metric-not-yet-known', 'error', path, shown))
}

/** The ladder of bands over the rounded total, and the forced distribution. */
export function compileBands(raw: RawScheme, bands: Bands, compiling: Compiling): CompiledBands {
  const total = compiling.names.find('total')
  invariant(total !== undefined, 'every scheme has the name total')
  const rows = bands.rows.map((row, index) => {
    const path = `/bands/rows/${index}`
    const coefficient =
      row.coefficient === undefined ? undefined : compiling.quantity(`${path}/coefficient`, row.coefficient)
    return { id: row.id, path, coefficient }
  })
  const from = bands.rows.map((row, index) =>
    row.from === undefined ? undefined : compiling.quantity(`/bands/rows/${index}/from`, row.from),
  )
  const percents = (bands.forced?.rows ?? []).map((row, index) => {
    expectBand(raw, row.band, `/bands/forced/rows/${index}/band`, compiling)
    return compiling.quantity(`/bands/forced/rows/${index}/percent`, row.percent)
  })
  bands.forced?.deciders?.forEach((decider, index) => {
    expectDecider(decider.metric, `/bands/forced/deciders/${index}/metric`, compiling)
  })
  const forced = bands.forced && { raw: bands.forced, percents }
  return { choice: compiling.ladder('/bands/rows', total, from), rows, forced }
}

/** Rewards or penalties; their conditions see facts, scores, total, rank and band. */
export function compileConsequences(
  list: 'rewards' | 'penalties',
  compiling: Compiling,
): readonly CompiledConsequence[] {
  return (compiling.raw[list] ?? []).flatMap(
    (raw, index) => compileConsequence(list, raw, `/${list}/${index}`, compiling) ?? [],
  )
}

function compileConsequence(
  list: 'rewards' | 'penalties',
  raw: Consequence,
  path: string,
  compiling: Compiling,
): CompiledConsequence | undefined {
  const figure = `${list === 'rewards' ? 'reward' : 'penalty'}:${raw.id}`
  const name = compiling.names.find(figure)
  if (name === undefined) return undefined
  const times =
    raw.times === undefined
      ? undefined
      : compiling.formula(`${path}/times`, raw.times, { type: 'number', unit: 'count' }, 'band')
  return {
    list,
    raw,
    path,
    figure,
    slot: name.slot,
    cycles: raw.cycles ?? [compiling.raw.cycle],
    choice: compileCondition(`${path}/when`, raw.when, 'band', compiling),
    times,
    amounts: raw.effects.flatMap(
      (effect, at) => compileAmount(effect, `${path}/effects/${at}/amount`, compiling) ?? [],
    ),
  }
}

function compileAmount(effect: Effect, path: string, compiling: Compiling) {
  if (effect.kind !== 'money') return undefined
  return compiling.formula(path, effect.amount, { type: 'number', unit: 'money' }, 'band')
}
