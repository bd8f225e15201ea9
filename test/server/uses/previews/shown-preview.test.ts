import { describe, expect, test } from 'vitest'
import type { PreviewSummary } from '../../../../server/preview/preview-summary.ts'
import type { Scope } from '../../../../server/store/query.ts'
import { type Looking, shownPreview } from '../../../../server/uses/previews/shown-preview.ts'

const row = (employee: string, department?: string) => ({
  ...{ employee, ...(department !== undefined && { department }) },
  ...{ before: { status: 'complete' }, after: { status: 'complete' }, difference: '1.00' },
})

const summary = {
  ...{ currency: 'CNY', payout: { after: '90.00', changed: 0 }, components: [], bands: [], rules: [], tables: [] },
  people: { people: 9, complete: 9, incomplete: 0, invalid: 0, notIncluded: 0 },
  gains: [row('1', 'sales'), row('2', 'east'), row('3')],
  losses: [row('me', 'sales')],
  limits: [{ kind: 'cap', code: 'capped', figure: 'total', people: 5, newly: 5, rows: [row('1', 'sales')] }],
  shortfalls: { people: 0, reasons: [], rows: [] },
  groups: {
    post: [{ id: 'rep', people: 3, changed: 0, after: '7.00', mean: '1.00' }],
    department: [{ id: 'a', people: 9 }],
    service: [],
  },
  departments: ['east', 'sales'],
  blanks: [],
} as unknown as PreviewSummary

const record = {
  ...{ id: 'p', version: 1 },
  fields: { scheme: 's', hash: 'h', department: 'sales', coverage: 'whole', by: 'hr', at: '', summary },
} as const

function seen(results: Scope | undefined, employeeId?: string) {
  const looking: Looking = { results, employeeId }
  const { gains, losses, limits, people, isShielded } = shownPreview(record, looking)
  const idsOf = (rows: readonly { employee: string }[]) => rows.map(({ employee }) => employee).join()
  return {
    ...{
      gains: idsOf(gains.rows),
      withheld: gains.withheld,
      losses: idsOf(losses.rows),
      limits: limits[0]?.rows.length,
    },
    ...{ people, isShielded },
  }
}

describe('a preview as somebody sees it', () => {
  test('is whole for whoever reads all results', () => {
    expect(seen('everything')).toEqual({
      ...{ gains: '1,2,3', withheld: 0, losses: 'me', limits: 1, people: 5, isShielded: false },
    })
  })

  test('has no rows and no small sums for whoever reads none', () => {
    expect(seen(undefined)).toEqual({ gains: '', withheld: 3, losses: '', limits: 0, people: 0, isShielded: true })
  })

  test('has the rows of departments within reach', () => {
    expect(seen({ field: 'department', in: ['sales'] })).toMatchObject({
      ...{ gains: '1', withheld: 2, losses: 'me', limits: 1, isShielded: true },
    })
    expect(seen({ field: 'department', in: ['sales', 'east'] })).toMatchObject({ gains: '1,2', isShielded: false })
  })

  test('has no row of oneself, and no small sums, where one’s own results are out of reach', () => {
    const others: Scope = {
      all: [{ field: 'department', in: ['sales', 'east'] }, { not: { field: 'employee', is: 'me' } }],
    }
    expect(seen(others, 'me')).toMatchObject({ losses: '', gains: '1,2', isShielded: true })
  })

  test('without a summary says what was previewed, and nothing else', () => {
    const { summary: _, ...fields } = record.fields
    const shown = shownPreview({ ...record, fields }, { results: undefined, employeeId: undefined })
    expect([shown.summary, shown.people, shown.isShielded]).toEqual([undefined, 0, false])
  })
})
