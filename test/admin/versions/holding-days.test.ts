import { expect, test } from 'vitest'
import { holdingDays } from '../../../admin/versions/holding-days.ts'

const first = { number: 1, inForceFrom: '2026-01-01' }
const second = { number: 2, inForceFrom: '2026-04-01' }

test.each([
  ['has no end as long as nothing follows', first, [first], { from: '2026-01-01', isNever: false }],
  [
    'ends the day before the next one holds',
    first,
    [second, first],
    { from: '2026-01-01', until: '2026-03-31', isNever: false },
  ],
  [
    'ends earlier where it is retired before',
    { ...first, retiredFrom: '2026-02-01' },
    [second, first],
    { from: '2026-01-01', until: '2026-01-31', isNever: false },
  ],
  [
    'never held where a later one holds from the same day',
    first,
    [{ ...second, inForceFrom: '2026-01-01' }, first],
    { from: '2026-01-01', until: '2025-12-31', isNever: true },
  ],
  [
    'holds where an earlier one was to hold from the same day',
    { ...second, inForceFrom: '2026-01-01' },
    [{ ...second, inForceFrom: '2026-01-01' }, first],
    { from: '2026-01-01', isNever: false },
  ],
])('a version %s', (_, version, all, days) => {
  expect(holdingDays(version, all)).toEqual(days)
})
