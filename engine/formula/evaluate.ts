import type { Frame, Value } from '../model/value.ts'

/** A compiled part of a formula: its value for one person and, in record formulas, one record. Never throws. */
export type Evaluate = (frame: Frame, record: readonly Value[]) => Value
