import type { Explanation } from './explain/explanation.ts'
import { invariant } from './kernel/invariant.ts'
import type { PersonOutcome, TraceEntry, TraceInput } from './model/raw/outcome.ts'

export type { Explanation } from './explain/explanation.ts'

/**
 * Opens a figure of a person's outcome down to its inputs by following the outcome's trace. Where a figure has several entries
 * (a total before and after a veto) the last one is opened, and inside it the one before. Undefined: the trace does not have it.
 */
export function explain(outcome: PersonOutcome, figure: string): Explanation | undefined {
  const trace = outcome.trace ?? []
  const opened = new Map<TraceEntry, Explanation>()
  const open = (entry: TraceEntry, way: ReadonlySet<TraceEntry>): Explanation => {
    invariant(!way.has(entry), `the calculation of ${entry.figure} leads back to itself`)
    const known = opened.get(entry)
    if (known !== undefined) return known
    const computed = entry.inputs.flatMap((input) => entryOf(input, entry, trace) ?? [])
    const onward = new Set([...way, entry])
    const explanation = { ...entry, children: [...new Set(computed)].map((each) => open(each, onward)) }
    opened.set(entry, explanation)
    return explanation
  }
  const start = trace.findLast((entry) => entry.figure === figure)
  return start === undefined ? undefined : open(start, new Set())
}

/**
 * The entry that computed an input: the last one before the entry that uses it, or else one after it, never that one itself.
 * An input with a source was read there (a fact, an earlier period's score), whatever else bears the same name.
 */
function entryOf(input: TraceInput, user: TraceEntry, trace: readonly TraceEntry[]): TraceEntry | undefined {
  if (input.source !== undefined) return undefined
  const entries = trace.filter((entry) => entry.figure === input.figure || entry === user)
  const before = entries[entries.indexOf(user) - 1]
  return before ?? entries.findLast((entry) => entry !== user)
}
