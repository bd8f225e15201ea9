import { describe, expect, test } from 'vitest'
import { startPeriod } from '../../../../admin/components/cohort/start-period.ts'
import { cohortPath } from '../../../../admin/scheme-editor/live/cohort-path.ts'

const periods = [
  { id: '2026-02', cycle: 'month', to: '2026-02-28' },
  { id: '2026-03', cycle: 'month', to: '2026-03-31' },
  { id: '2026-04', cycle: 'month', to: '2026-04-30' },
  { id: '2026', cycle: 'year', to: '2026-12-31' },
]

describe('the period that a preview begins with', () => {
  test.each([
    ['the latest that is over', 'month', '2026-04-15', '2026-03'],
    ['the one that ended yesterday', 'month', '2026-04-01', '2026-03'],
    ['not the one that ends today', 'month', '2026-03-31', '2026-02'],
    ['the first where none is over', 'month', '2026-01-01', '2026-02'],
    ['one of the scheme’s own length', 'year', '2026-04-15', '2026'],
    ['one of any length where there is none of its own', 'quarter', '2026-04-15', '2026-03'],
  ])('is %s', (_, cycle, today, expected) => {
    expect(startPeriod(periods, cycle, today)).toBe(expected)
  })

  test('is none where there are no periods', () => {
    expect(startPeriod([], 'month', '2026-04-15')).toBeUndefined()
  })
})

describe('the address of figures', () => {
  test.each([
    [{ period: '2026-02', departments: [], posts: [] }, '/schemes/a%20b/figures?period=2026-02'],
    [
      { period: '2026-02', departments: ['x', 'y'], posts: ['z'] },
      '/schemes/a%20b/figures?period=2026-02&departments=x%2Cy&posts=z',
    ],
  ])('of %j is %s', (chosen, expected) => {
    expect(cohortPath('a b', chosen)).toBe(expected)
  })
})
