import { suggest } from '../../../engine/index.ts'
import type { IssueList } from '../issue-list.ts'
import { quote } from '../quote.ts'
import type { Table } from '../table/cell.ts'
import { columnLetters } from '../table/column-letters.ts'
import { type BoundColumn, boundTo } from './bound-column.ts'
import { isRatingName, type NamedTarget, targetsNamed } from './targets.ts'

/** The columns whose names say what they are, among those not in `mapped`; names that could be several things, and two columns for one, are reported. */
export function namedColumns(
  table: Table,
  targets: readonly NamedTarget[],
  mapped: readonly BoundColumn[],
  issues: IssueList,
): readonly BoundColumn[] {
  const bound = new Map<string, BoundColumn>()
  for (const [index, name] of table.header.entries()) {
    if (name === '' || mapped.some((column) => column.index === index)) continue
    const found = targetsNamed(name, targets)
    const [first] = found
    const place = { file: table.file, row: table.headerLine, column: columnLetters(index) }
    const twin = first === undefined ? undefined : bound.get(first.key)
    if (found.length > 1) {
      const bearers = found.map(({ key }) => key).join('、')
      issues.report('column-ambiguous', 'error', '', { ...place, name: quote(name), bearers })
    } else if (first !== undefined && twin !== undefined) {
      issues.report('columns-for-one-thing', 'error', '', { ...place, target: first.key, first: twin.letters })
    } else if (first !== undefined) bound.set(first.key, boundTo(first, index))
    else if (isRatingName(name)) reportRating(name, targets, place, issues)
  }
  return [...bound.values()]
}

function reportRating(
  name: string,
  targets: readonly NamedTarget[],
  place: { file: string; row: number; column: string },
  issues: IssueList,
): void {
  const ratings = targets.filter(({ target }) => target.kind === 'rating').map(({ key }) => key)
  const [suggestion = ''] = suggest(name, ratings, 1)
  issues.report('column-rating-unknown', 'error', '', { ...place, name: quote(name), suggestion })
}
