import { compare } from '../kernel/compare.ts'
import { type Decimal, decimal } from '../kernel/decimal.ts'
import { issue, type Issue } from '../model/issue.ts'
import type { Id, Parameter, RawScheme } from '../model/raw/scheme.ts'
import { suggest } from '../model/suggest.ts'

/** How the blanks of a template are filled: values given here, else the document's, else (only if asked for) the suggested ones. */
export interface ParameterChoice {
  readonly parameters?: Readonly<Record<Id, number>>
  /** Use suggested values where nothing is filled in: for a preview, never for a run. */
  readonly suggested?: boolean
}

/** The values of the parameters that have one. Blanks, values out of range and values for parameters that do not exist are reported. */
export function fillParameters(
  raw: RawScheme,
  choice: ParameterChoice,
  report: (issue: Issue) => void,
): ReadonlyMap<Id, Decimal> {
  const given = new Map(Object.entries(choice.parameters ?? {}))
  const filled = new Map<Id, Decimal>()
  raw.parameters?.forEach((parameter, index) => {
    const value =
      given.get(parameter.id) ?? parameter.value ?? (choice.suggested === true ? parameter.suggested : undefined)
    given.delete(parameter.id)
    if (value === undefined) return reportUnfilled(parameter, `/parameters/${index}`, report)
    filled.set(parameter.id, decimal(value))
    reportOutOfRange(parameter, value, `/parameters/${index}`, report)
  })
  const known = (raw.parameters ?? []).map((parameter) => parameter.id)
  for (const parameter of given.keys()) {
    const [suggestion = ''] = suggest(parameter, known)
    const allowed = suggestion === '' ? known.join('、') : ''
    report(issue('parameter-unknown', 'error', '/parameters', { parameter, suggestion, allowed }))
  }
  return filled
}

function reportUnfilled(parameter: Parameter, path: string, report: (issue: Issue) => void): void {
  const { id, name, suggested = '' } = parameter
  report(issue('parameter-unfilled', 'error', path, { parameter: name, id, suggested }))
}

function reportOutOfRange(parameter: Parameter, value: number, path: string, report: (issue: Issue) => void): void {
  const below = parameter.min !== undefined && compare(decimal(value), decimal(parameter.min)) < 0
  const above = parameter.max !== undefined && compare(decimal(value), decimal(parameter.max)) > 0
  if (!below && !above) return
  const { min = '', max = '' } = parameter
  report(issue('parameter-out-of-range', 'error', path, { parameter: parameter.name, value, min, max }))
}
