import { isObject, type JsonValue } from '../draft/json.ts'

/** The values of blanks, as far as they are numbers. */
export function numbersIn(parameters: JsonValue | undefined): Readonly<Record<string, number>> {
  const entries = isObject(parameters) ? Object.entries(parameters) : []
  return Object.fromEntries(entries.flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : [])))
}
