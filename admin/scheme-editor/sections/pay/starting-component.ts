import type { JsonObject } from '../../draft/json.ts'
import { freshId } from '../../bound/fresh-id.ts'

export const payKinds = ['fixed', 'formula', 'table', 'tiers', 'pool', 'draw', 'clawback', 'deduction'] as const

export type PayKind = (typeof payKinds)[number]

export function isPayKind(kind: unknown): kind is PayKind {
  return payKinds.some((each) => each === kind)
}

/** What the schema calls each kind of component. */
export const payDefinitions: Readonly<Record<PayKind, string>> = {
  fixed: 'FixedComponent',
  formula: 'FormulaComponent',
  table: 'TableComponent',
  tiers: 'TiersComponent',
  pool: 'PoolComponent',
  draw: 'DrawComponent',
  clawback: 'ClawbackComponent',
  deduction: 'DeductionComponent',
}

const starts: Readonly<Record<PayKind, JsonObject>> = {
  fixed: { amount: 0 },
  formula: { formula: '0' },
  table: {
    inputs: [{ id: 'input-1', name: '总分', of: '[total]', from: [0, 60] }],
    rows: [
      { at: [60], value: 0 },
      { at: [0], value: 0 },
    ],
    gives: 'amount',
    whenNoRow: 'invalid',
  },
  tiers: { mode: 'marginal', of: '0', rows: [{ from: 0, rate: 0 }] },
  pool: { pool: '0', share: '1', within: 'department' },
  draw: { amount: '0', against: [] },
  clawback: { amount: '0', paid: '0' },
  deduction: { amount: '[penalties]' },
}

/** A new component of a kind, with an id that none of the others has. */
export function startingComponent(kind: PayKind, name: string, takenIds: readonly unknown[]): JsonObject {
  return { id: freshId(`pay`, takenIds), kind, name, ...starts[kind] }
}
