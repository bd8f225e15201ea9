import type { RuleProperties } from 'json-rules-engine'
import type { Scheme } from './compile/scheme.ts'
import { exportRules as exportChoices } from './rules/export.ts'

/**
 * Every condition and table of a scheme as rules that an unmodified json-rules-engine runs: those of rewards, penalties, vetoes and
 * gates, the bands, steps, levels and lookup tables. A rule's event names the part by its JSON pointer, its name and the row taken.
 * Facts are the scheme's names (`sales`, `total`, `person.post`); what a table is looked up by is the fact named like the table.
 */
export function exportRules(scheme: Scheme): RuleProperties[] {
  const choices = [...scheme.choices].map(([path, choice]) => ({
    id: path,
    name: nearestName(scheme.raw, path),
    choice,
  }))
  return exportChoices(choices)
}

/** The name of the innermost part around a pointer that has one: of /indicators/0/scoring/rows the indicator's. */
function nearestName(raw: unknown, path: string): string {
  let at = raw
  let name = ''
  for (const key of ['', ...path.split('/').slice(1)]) {
    if (key !== '') at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
    if (typeof at === 'object' && at !== null && 'name' in at && typeof at.name === 'string') name = at.name
  }
  return name
}
