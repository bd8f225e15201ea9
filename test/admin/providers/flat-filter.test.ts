import { expect, test } from 'vitest'
import { flatFilter } from '../../../admin/providers/flat-filter.ts'

test.each([
  [
    { q: 'x', left: null },
    { q: 'x', left: null },
  ],
  [
    { who: { id: 'u1', role: 'hr' }, at_gte: '2026' },
    { 'who.id': 'u1', 'who.role': 'hr', at_gte: '2026' },
  ],
  [{ id: ['a', 'b'], who: {} }, { id: ['a', 'b'] }],
])('flatFilter() makes of %j what the API takes', (filter, flat) => expect(flatFilter(filter)).toEqual(flat))
