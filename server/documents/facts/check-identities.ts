import { cellReport, type CellPlace } from '../cells/cell-report.ts'
import { lookalikeOf } from '../cells/confusable.ts'
import type { Report } from '../issue-list.ts'

/** A person's id and where it stands. */
export interface Identity {
  readonly id: string
  readonly path: string
  readonly place: () => CellPlace
}

const listedRows = 10

/** Reports ids that come more than once, naming all their rows, and ids that can be taken for others ("А12" with a Cyrillic А for "A12"); those are not merged. */
export function checkIdentities(identities: readonly Identity[], report: Report): void {
  for (const [id, [first, ...others]] of Map.groupBy(identities, (identity) => identity.id)) {
    if (first === undefined) continue
    const [second] = others
    if (second !== undefined) {
      const rows = [first, ...others].slice(0, listedRows).map(({ place }) => place().row)
      const reportTwice = cellReport(report, second.path, second.place())
      reportTwice('employee-twice', 'error', { person: id, rows: rows.join('、'), count: others.length + 1 })
    }
    const like = lookalikeOf(id)
    if (like !== undefined) {
      cellReport(report, first.path, first.place())('employee-id-confusable', 'warning', { person: id, like })
    }
  }
}
