import type { Collection } from '../store/collection.ts'

/** The company's library of metrics: a given metric of the scheme format each, and `ended?`. */
export const metrics = {
  name: 'metrics',
  kind: 'records',
  fields: { name: 'name', unit: 'text', scope: 'text', better: 'text', ended: 'text' },
} as const satisfies Collection

/** Periods by their keys: `{ name?, state, cycle, from, to }`. */
export const periods = {
  name: 'periods',
  kind: 'records',
  fields: { name: 'name', state: 'text', cycle: 'text', from: 'text', to: 'text' },
} as const satisfies Collection

/** One record per employee (`<period>:<employee>`) or group (`<period>:<kind>:<id>`) and period. `department` is that of the period's end. */
export const facts = {
  name: 'facts',
  kind: 'records',
  fields: { period: 'text', employee: 'text', kind: 'text', group: 'text', department: 'text' },
  indexed: ['period', 'employee', 'department'],
} as const satisfies Collection

/** Judgements of raters: who (`by`) gave, as one of which raters (`rater`), whom, for which indicator of which scheme, in which period. */
export const ratings = {
  name: 'ratings',
  kind: 'records',
  fields: {
    period: 'text',
    employee: 'text',
    kind: 'text',
    group: 'text',
    department: 'text',
    scheme: 'text',
    indicator: 'text',
    rater: 'text',
    by: 'text',
  },
  indexed: ['period', 'employee', 'department', 'scheme'],
} as const satisfies Collection
