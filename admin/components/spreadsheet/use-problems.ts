import { useTranslate } from 'react-admin'
import type { CellProblem, Column } from './column.ts'
import type { Grid } from './use-grid.ts'
import { problemKey, type SpreadsheetProps } from './spreadsheet-props.ts'
import { refusedAt } from './write-cells.ts'

/** What is wrong with cells, in sentences: what was refused, then what the owner says, then what is left out. */
export function useProblems({ columns, rows, problems }: SpreadsheetProps, { state }: Grid) {
  const translate = useTranslate()
  const sentence = (problem: CellProblem, column: Column | undefined) =>
    translate(`editor.spreadsheet.problem.${problem}`, {
      min: column?.min ?? '',
      max: column?.max ?? '',
      longest: column?.longest ?? '',
    })
  const problemAt = (row: number, index: number): string | undefined => {
    const column = columns[index]
    if (column === undefined) return undefined
    const refused = refusedAt(state.refused, { row, column: index })
    if (refused !== undefined) return sentence(refused, column)
    const said = problems?.get(problemKey(row, column.id))
    if (said !== undefined) return said
    const isMissing = column.required === true && rows.cell(row, column.id) === undefined
    return isMissing ? sentence('required', column) : undefined
  }
  return { problemAt, status: statusOf() }

  function statusOf(): string {
    const { active, editing, refused } = state
    if (editing?.problem !== undefined) return sentence(editing.problem, columns[active.column])
    if (editing !== undefined) return ''
    const here = active.row < rows.count ? problemAt(active.row, active.column) : undefined
    const [first] = refused
    if (first === undefined) return here ?? ''
    const firstProblem = sentence(first.problem, columns[first.place.column])
    return translate('editor.spreadsheet.refused', {
      smart_count: refused.length,
      row: first.place.row + 1,
      column: columns[first.place.column]?.title ?? first.place.column + 1,
      problem: firstProblem,
    })
  }
}
