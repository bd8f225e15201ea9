import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'

/** A ladder of half-open rows from the top: `from` per row, undefined for the open end or a blank of the template. */
export interface Ladder {
  /** What people call it; of one without a name its pointer. */
  readonly name: string
  readonly path: string
  readonly from: readonly (Decimal | undefined)[]
  /** Rows whose end is open. */
  readonly isOpen: readonly boolean[]
  /** The lowest value that can come; undefined: any. */
  readonly lowest: Decimal | undefined
}

/** Rows that can never be reached, and values at the bottom that no row takes. In a ladder nothing else can go wrong. */
export function reportLadder({ report }: CheckContext, ladder: Ladder): void {
  let above: Decimal | undefined
  ladder.from.forEach((from, index) => {
    const path = `${ladder.path}/${index}`
    const isAfterOpenEnd = ladder.isOpen.slice(0, index).includes(true)
    const isNotBelow = from !== undefined && above !== undefined && compare(from, above) >= 0
    if (isAfterOpenEnd || isNotBelow) {
      const params = { table: ladder.name, row: index + 1, from: from === undefined ? '' : toText(from) }
      report(issue('row-unreachable', 'error', path, params))
    }
    if (from !== undefined && (above === undefined || compare(from, above) < 0)) above = from
  })
  reportGapBelow(ladder, above, report)
}

function reportGapBelow(ladder: Ladder, lowestRow: Decimal | undefined, report: CheckContext['report']): void {
  const isBlank = ladder.from.some((from, index) => from === undefined && ladder.isOpen[index] !== true)
  if (isBlank || ladder.isOpen.includes(true) || lowestRow === undefined) return
  if (ladder.lowest !== undefined && compare(lowestRow, ladder.lowest) <= 0) return
  const lowest = ladder.lowest === undefined ? '' : toText(ladder.lowest)
  report(issue('gap-below', 'error', ladder.path, { table: ladder.name, below: toText(lowestRow), lowest }))
}
