import type {
  DeductionComponent,
  Pay,
  PayComponent,
  Proration,
  TableComponent,
  TiersComponent,
} from '../../model/raw/scheme.ts'
import {
  condition,
  container,
  departments,
  type FieldShape,
  type FieldsOf,
  type FieldsOfUnion,
  flag,
  formula,
  group,
  type KindsOf,
  metric,
  parts,
  partsByKind,
  posts,
  set,
  value,
} from '../shape.ts'
import { stated } from './stated-value.ts'

const base = {
  kind: value,
  id: value,
  name: value,
  description: value,
  posts,
  departments,
  when: condition,
  cycles: set,
  prorated: flag,
  cap: formula,
  floor: formula,
  rounding: group({ scale: value, mode: value }),
  interim: flag,
}

const input: FieldsOfUnion<TableComponent['inputs'][number]> = {
  id: value,
  name: value,
  of: formula,
  from: value,
  levels: value,
}
const row: FieldsOf<TableComponent['rows'][number]> = { at: value, value }
const tier: FieldsOf<TiersComponent['rows'][number]> = { from: value, rate: value, amount: value }
const legalLimit: FieldsOf<NonNullable<DeductionComponent['legalLimit']>> = {
  percent: value,
  wage: formula,
  minimumWage: metric,
}

const components: KindsOf<PayComponent> = {
  fixed: { ...base, amount: metric },
  formula: { ...base, formula, whenUndefined: stated },
  table: {
    ...base,
    // The cells of a row stand in the order of the inputs.
    inputs: parts('table-input', 'id', 'all', input),
    rows: parts('table-row', 'at', 'all', row),
    gives: value,
    base: formula,
    whenNoRow: stated,
  },
  tiers: {
    ...base,
    mode: value,
    of: formula,
    per: metric,
    prior: formula,
    scale: formula,
    base: formula,
    rows: parts('tier', 'from', 'all', tier),
  },
  pool: { ...base, pool: formula, share: formula, within: value },
  draw: { ...base, amount: formula, against: set, recoverable: flag },
  clawback: { ...base, amount: formula, paid: formula },
  deduction: { ...base, amount: formula, legalLimit: group(legalLimit), carryOver: flag },
}

const proration: KindsOf<Proration> = {
  days: { kind: value },
  months: { kind: value, startThrough: value, endFrom: value },
  formula: { kind: value, formula },
}
const payout: FieldsOf<NonNullable<Pay['payout']>> = { cap: formula, floor: formula, carryNegative: flag }

const fields: FieldsOf<Pay> = {
  proration: { by: 'kinds', kinds: proration },
  components: partsByKind('pay-component', 'id', 'all', components),
  payout: group(payout),
}

export const pay: FieldShape = container(fields)
