import type { Decimal } from '../kernel/decimal.ts'
import { round } from '../kernel/round.ts'
import { toFixed, toText } from '../kernel/text.ts'
import type { Name } from '../model/names.ts'
import type { TraceEntry, TraceInput } from '../model/raw/outcome.ts'
import type { RoundingMode } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import type { Frame } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'

/** Writes down one step where the person's calculation is asked for. */
export function record(run: Subject, entry: () => TraceEntry): void {
  run.trace?.push(entry())
}

/** Names a step reads, with their values. */
export function inputsOf(names: readonly Name[], frame: Frame): TraceInput[] {
  return names.map((name) => ({ figure: name.id, value: valueText(frame[name.slot] ?? '') }))
}

export interface Rounding {
  readonly scale: number
  readonly mode: RoundingMode
}

/** A rounded figure and what a trace says of it. */
export function rounded(
  value: Decimal,
  rounding: Rounding,
): { value: Decimal; said: Pick<TraceEntry, 'value' | 'unrounded' | 'rounding'> } {
  const result = round(value, rounding.scale, rounding.mode)
  return {
    value: result,
    said: { value: toFixed(result, rounding.scale), unrounded: toText(value), rounding: { ...rounding } },
  }
}
