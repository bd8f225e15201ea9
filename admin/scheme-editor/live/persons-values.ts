import type { PersonOutcome } from '../../../engine/index.ts'

/** What each figure of a calculation came to, by the id that formulas call it by: the first that is told of it. */
export function personsValues({ trace = [] }: PersonOutcome): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { figure, value } of trace) if (!values.has(figure)) values.set(figure, value)
  for (const { inputs } of trace) {
    for (const { figure, value } of inputs) if (!values.has(figure)) values.set(figure, value)
  }
  return values
}
