import { admits } from '../../access/admits.ts'
import { results } from '../../collections/runs.ts'
import type { PersonShown } from '../../../engine/index.ts'
import type { PreviewSummary } from '../../preview/preview-summary.ts'
import { type ShieldedSummary, shieldSummary } from '../../preview/shield-summary.ts'
import type { Scope } from '../../store/query.ts'
import type { PreviewRecord } from './preview-record.ts'

/** Whoever looks at a preview: the results that they read, and their own record among the employees. */
export interface Looking {
  /** Undefined: none. */
  readonly results: Scope | undefined
  readonly employeeId: string | undefined
}

/** Rows of people, and how many are not shown. */
export interface RowsShown<T> {
  readonly rows: readonly T[]
  readonly withheld: number
}

/** A preview as somebody may see it. */
export interface ShownPreview {
  readonly record: PreviewRecord
  readonly isShielded: boolean
  readonly summary: PreviewSummary | ShieldedSummary | undefined
  readonly gains: RowsShown<PreviewSummary['gains'][number]>
  readonly losses: RowsShown<PreviewSummary['losses'][number]>
  readonly shortfalls: RowsShown<PreviewSummary['shortfalls']['rows'][number]>
  /** By the place of the limit. */
  readonly limits: readonly RowsShown<PersonShown>[]
  /** Rows of people in all. */
  readonly people: number
}

/**
 * Narrows a preview to what somebody may see: single people where they read their results, sums over fewer than 5 people only where
 * they read the results of everyone in the preview.
 */
export function shownPreview(record: PreviewRecord, looking: Looking): ShownPreview {
  const { summary } = record.fields
  const reaches = reachOf(looking)
  const isShielded = summary !== undefined && !seesEveryone(summary, looking)
  const rows = <T extends PersonShown>(all: readonly T[] = []): RowsShown<T> => {
    const own = all.filter(reaches)
    return { rows: own, withheld: all.length - own.length }
  }
  const [gains, losses] = [rows(summary?.gains), rows(summary?.losses)]
  const shortfalls = rows(summary?.shortfalls.rows)
  const limits = (summary?.limits ?? []).map((limit) => rows(limit.rows))
  const people = [gains, losses, shortfalls, ...limits].reduce((sum, each) => sum + each.rows.length, 0)
  const shown = summary && isShielded ? shieldSummary(summary) : summary
  return { record, isShielded, summary: shown, gains, losses, shortfalls, limits, people }
}

function reachOf({ results: scope = 'nothing' }: Looking): (person: PersonShown) => boolean {
  return ({ employee, department }) =>
    admits(scope, results, { id: employee, fields: { employee, ...(department !== undefined && { department }) } })
}

/** Whether the results of all departments are within reach, and would be if it were about oneself. */
function seesEveryone({ departments }: PreviewSummary, looking: Looking): boolean {
  const reaches = reachOf(looking)
  const who = looking.employeeId === undefined ? [''] : ['', looking.employeeId]
  return departments.every((department) =>
    who.every((employee) => reaches({ employee, ...(department !== '' && { department }) })),
  )
}
