import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import type { HistoryMetric, RawScheme } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'

/**
 * What formulas, conditions and tables read is computed by the scheme: totals need indicators, ranks `rank`, bands and their
 * coefficients `bands`. Broken by pay of `base * coefficient` in a scheme without bands.
 */
export function resultsAreComputed({ raw, parts, report }: CheckContext): void {
  const look = (name: string, shown: string, path: string) => {
    const lacking = lackingFor(name, raw)
    if (lacking !== undefined) report(issue(lacking, 'error', path, { name: shown }))
  }
  const lookAll = (names: readonly Name[], path: string) => {
    for (const { id, label } of names) look(id, label, path)
  }
  for (const [path, formula] of parts.formulas) lookAll(formula.uses, path)
  for (const [path, choice] of parts.choices) lookAll(choice.names, path)
  for (const { raw: metric, path } of parts.metrics) {
    if (metric.kind === 'history') look(resultOf(metric), metric.name, `${path}/of`)
  }
  if (raw.rank !== undefined) look('total', '/rank', '/rank')
  raw.vetoes?.forEach((veto, index) => look('total', veto.name, `/vetoes/${index}`))
}

type Lacking = 'result-without-indicators' | 'result-without-rank' | 'result-without-bands'

function lackingFor(name: string, { indicators, rank, bands }: RawScheme): Lacking | undefined {
  if (name === 'rank' && rank === undefined) return 'result-without-rank'
  if ((name === 'band' || name === 'coefficient') && bands === undefined) return 'result-without-bands'
  const isResult = ['total', 'rank', 'band', 'coefficient'].includes(name)
  return isResult && indicators.length === 0 ? 'result-without-indicators' : undefined
}

/** The result of this period that a history metric reads; '' for none. */
function resultOf({ of, thisPeriod }: HistoryMetric): string {
  if (thisPeriod === false) return ''
  if ('bands' in of) return 'band'
  return 'scoreBelow' in of ? 'total' : ''
}
