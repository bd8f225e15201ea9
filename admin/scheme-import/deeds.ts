import { blanksOf } from './part-counts.ts'
import type { SchemeChoices } from './scheme-choices.ts'
import type { SchemeImportTold } from './scheme-import-told.ts'

/** A sentence among those of the last step, with what it puts in; `department` is an id. */
export interface Deed {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What the import does, in the order in which it is said. */
export function deedsOf(told: SchemeImportTold, choices: Pick<SchemeChoices, 'map' | 'replaced'>): readonly Deed[] {
  const { document, scheme: id = '', replaces, metrics = [], cases } = told
  if (document === undefined) return []
  const { name, department = '' } = document
  const first: Deed =
    replaces === undefined
      ? { key: 'new', params: { name, department, id } }
      : { key: 'replace', params: { name: choices.replaced?.name ?? name, version: replaces } }
  const hasChosen = Object.values(choices.map).some((each) => Object.keys(each).length > 0)
  const hasCases = cases !== undefined && cases.passed + cases.failed > 0
  const names = metrics.map((metric) => metric.name).join('、')
  return [
    first,
    ...(hasCases ? [{ key: 'cases', params: {} }] : []),
    ...(metrics.length > 0 ? [{ key: 'metrics', params: { smart_count: metrics.length, names } }] : []),
    ...(hasChosen ? [{ key: 'remember', params: {} }] : []),
  ]
}

/** What has to be done to the draft before it can be published, as far as the check tells. */
export function workLeft({ document, parameters = {}, issues }: SchemeImportTold): readonly Deed[] {
  const blanks = document === undefined ? 0 : blanksOf(document, parameters).length
  const errors = issues.filter(({ severity, code }) => severity === 'error' && code !== 'parameter-unfilled').length
  return [
    ...(errors > 0 ? [{ key: 'later_errors', params: { smart_count: errors } }] : []),
    ...(blanks > 0 ? [{ key: 'later_blanks', params: { smart_count: blanks } }] : []),
  ]
}
