import type { Issue, IssueCode } from '../../../engine/index.ts'
import type { PlainCode } from '../../messages/command-codes.ts'
import type { Context } from '../context.ts'

/** Options of the command that help where sentences, which are the console's too, can only say what to do. */
const helping: Partial<Record<IssueCode, PlainCode>> = {
  'cell-grouping-off': 'hint-grouping',
  'cell-no-data-sign': 'hint-no-data',
  'cell-percent-ambiguous': 'hint-percents',
  'column-ambiguous': 'hint-map',
  'column-of-ids-missing': 'hint-map',
  'column-of-metric-missing': 'hint-map',
  'columns-for-one-thing': 'hint-map',
  'parameter-unfilled': 'hint-parameters',
  'text-encoding-ambiguous': 'hint-encoding',
  'text-encoding-does-not-fit': 'hint-encoding',
  'text-encoding-unknown': 'hint-encoding',
  'workbook-sheets-left-out': 'hint-sheet',
}

/** Which options would help with these issues, a line for each. */
export function hints(issues: readonly Issue[], { say }: Context): readonly string[] {
  const codes = new Set(issues.flatMap(({ code }) => helping[code] ?? []))
  return [...codes].map((code) => `  ${say(code, {})}`)
}
