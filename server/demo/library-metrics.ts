import type { Template } from '../cli/library.ts'
import type { JsonObject } from '../store/json.ts'
import { withOwnMetrics } from './own-names.ts'

/** The parts of a scheme's metric that the company's library has too. */
const parts: ReadonlySet<string> = new Set([
  ...['id', 'name', 'kind', 'better', 'unit', 'scope', 'min', 'max', 'scale', 'levels', 'fields', 'rollUp'],
])

/** The given metrics of all these schemes, each once; where two schemes define one id, as the first one does. */
export function libraryMetrics(templates: readonly Template[]): readonly JsonObject[] {
  const given = templates.flatMap(({ id, scheme }) =>
    withOwnMetrics(id, scheme.metrics).filter(({ kind }) => kind === 'given'),
  )
  const byId = Map.groupBy(given, ({ id }) => id)
  return [...byId.values()].flatMap(([first]) => (first === undefined ? [] : [ownParts(first)]))
}

function ownParts(metric: object): JsonObject {
  const kept: JsonObject = JSON.parse(JSON.stringify(metric))
  return Object.fromEntries(Object.entries(kept).filter(([part]) => parts.has(part)))
}
