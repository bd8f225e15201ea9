import type { Decimal } from '../../kernel/decimal.ts'
import { Gap, type Records, type Value } from '../../model/value.ts'
import type { Evaluate } from '../evaluate.ts'

/**
 * Computes something of each record and goes through the results: `take` gets each, `result` the number of records. What is
 * missing in any record is missing in the whole.
 */
export function overRecords<State>(
  records: Evaluate,
  each: Evaluate,
  steps: { start: State; take(state: State, value: Value): State; result(state: State, count: number): Value },
): Evaluate {
  return (frame, record) => {
    const list = records(frame, record)
    if (list instanceof Gap) return list
    let state = steps.start
    let gap: Gap | undefined
    for (const row of list as Records) {
      const value = each(frame, row)
      if (value instanceof Gap) gap = gap === undefined ? value : gap.and(value)
      else state = steps.take(state, value)
    }
    return gap ?? steps.result(state, (list as Records).length)
  }
}

/** The values of numbers; the type check has made sure that they are. */
export function asNumber(value: Value): Decimal {
  return value as Decimal
}
