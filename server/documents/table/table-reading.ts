import type { Issue } from '../../../engine/index.ts'
import type { Row, Table } from './cell.ts'
import type { Encoding } from './decode-text.ts'

export interface TableReading {
  /** Absent where any issue is an error. */
  readonly table: Table | undefined
  readonly issues: readonly Issue[]
  /** The first rows that have content as they stand, whatever is wrong with the table; given where titles are passed over. */
  readonly first?: readonly Row[]
  /** Of a CSV file: the encoding it was read in. */
  readonly encoding?: Encoding
  /** Of a workbook: its sheets that are not hidden. */
  readonly sheets?: readonly string[]
}
