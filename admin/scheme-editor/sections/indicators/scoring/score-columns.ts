import type { Column } from '../../../../components/spreadsheet/column.ts'

/** Where a row of a scoring table begins. */
export function thresholdColumn(id: string, title: string): Column {
  return { id, title, kind: 'number', parameters: true }
}

/** The score that a row of a scoring table gives. */
export function scoreColumn(title: string): Column {
  return { id: 'score', title, kind: 'number', parameters: true, required: true }
}
