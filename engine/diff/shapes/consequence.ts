import type { Consequence, Effect } from '../../model/raw/scheme.ts'
import {
  condition,
  departments,
  type FieldShape,
  type FieldsOf,
  type FieldsOfUnion,
  formula,
  group,
  parts,
  posts,
  set,
  value,
} from '../shape.ts'

const effect: FieldsOfUnion<Effect> = { kind: value, amount: formula, level: value, note: value }
const limit: FieldsOf<NonNullable<Consequence['limit']>> = { times: value, per: value }

const fields: FieldsOf<Consequence> = {
  id: value,
  name: value,
  when: condition,
  posts,
  departments,
  cycles: set,
  times: { by: 'formula', usual: '1' },
  effects: parts('effect', 'kind', 'none', effect),
  limit: group(limit),
  onlyOneOf: value,
}

/** Of those with the same `onlyOneOf` the first that holds takes effect; the order of all others has no meaning. */
const order = { among: 'onlyOneOf' }

export const rewards: FieldShape = parts('reward', 'id', order, fields)
export const penalties: FieldShape = parts('penalty', 'id', order, fields)
