import { issue, type Issue } from '../model/issue.ts'
import type { RawScheme } from '../model/raw/scheme.ts'
import { attributeNames } from './attribute-names.ts'
import { metricName } from './metric-names.ts'
import { type Declaration, NameTable } from './name-table.ts'
import { builtInNames, partNames } from './result-names.ts'

/** All names that formulas and conditions of a scheme may use, see `Name.id`. Ids used twice are reported where they come again. */
export function buildNames(raw: RawScheme, report: (issue: Issue) => void): NameTable {
  const table = new NameTable()
  const declare = (declaration: Declaration) => {
    if (!table.declare(declaration)) report(issue('id-twice', 'error', declaration.path, { id: declaration.id }))
  }
  for (const attribute of attributeNames(raw)) declare(attribute)
  for (const result of builtInNames(raw)) declare(result)
  raw.parameters?.forEach(({ id, name, unit }, index) => {
    declare({ id, names: [name], type: 'number', unit, known: 'participants', path: `/parameters/${index}` })
  })
  raw.metrics.forEach((metric, index) => declare(metricName(raw, metric, `/metrics/${index}`)))
  for (const part of partNames(raw)) declare(part)
  return table
}
