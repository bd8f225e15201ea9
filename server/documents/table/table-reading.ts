import type { Issue } from '../../../engine/index.ts'
import type { Table } from './cell.ts'
import type { Encoding } from './decode-text.ts'

export interface TableReading {
  /** Absent where any issue is an error. */
  readonly table: Table | undefined
  readonly issues: readonly Issue[]
  /** Of a CSV file: the encoding it was read in. */
  readonly encoding?: Encoding
  /** Of a workbook: its sheets that are not hidden. */
  readonly sheets?: readonly string[]
}
