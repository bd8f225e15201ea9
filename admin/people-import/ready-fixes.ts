import type { FileChoices } from './people-choices.ts'
import type { CellIssue } from './people-import-told.ts'

/** Something that makes good many errors at once, where that is what the file means: somebody has to say so. */
export interface ReadyFix {
  readonly key: string
  /** What stands in the first such cell. */
  readonly value: string
  /** Of that cell. */
  readonly cell: string | undefined
  readonly change: Partial<FileChoices>
}

const yearFirst = /^(?:19|20)\d{2}(?:\s*[-/.年]\s*\d{1,2}|\d{4})/u

/** What could be said of the file so that the errors go that many cells have in common. */
export function readyFixes(
  issues: readonly CellIssue[],
  { noData, yearFirstDates = false }: Pick<FileChoices, 'noData' | 'yearFirstDates'>,
): readonly ReadyFix[] {
  const fixes: ReadyFix[] = []
  const seen = new Set<string>()
  const add = (key: string, { params, cell }: CellIssue, change: Partial<FileChoices>) => {
    if (seen.has(key)) return
    seen.add(key)
    fixes.push({ key: key.split(' ')[0] ?? key, value: textOf(params.value), cell, change })
  }
  for (const issue of issues) {
    const value = textOf(issue.params.value)
    if (issue.code === 'cell-grouping-off') add('grouping', issue, { grouping: true })
    if (!yearFirstDates && issue.code === 'cell-not-a-date' && yearFirst.test(value))
      add('yearFirstDates', issue, { yearFirstDates: true })
    if (issue.code === 'cell-no-data-sign' && !noData.includes(value)) {
      add(`noData ${value}`, issue, { noData: [...noData, value] })
    }
  }
  return fixes
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What everybody may be given who has it neither in the file nor here, of which rows lack it. */
export function lackingOf(issues: readonly CellIssue[]): readonly string[] {
  const keys: Readonly<Record<string, string>> = {
    'import-missing-department': 'department',
    'import-missing-post': 'post',
    'import-missing-hired': 'hired',
    'import-missing-pay-base': 'payBase',
  }
  return [...new Set(issues.flatMap(({ code }) => keys[code] ?? []))]
}
