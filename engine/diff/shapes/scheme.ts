import type { NamedId, Parameter, RawScheme, Veto } from '../../model/raw/scheme.ts'
import {
  condition,
  department,
  departments,
  type FieldsOf,
  group,
  nothing,
  parts,
  post,
  posts,
  rater,
  value,
  valueOr,
} from '../shape.ts'
import { bands } from './bands.ts'
import { penalties, rewards } from './consequence.ts'
import { indicators } from './indicator.ts'
import { metrics } from './metric.ts'
import { pay } from './pay.ts'
import { process } from './process.ts'

const departmentFields: FieldsOf<NamedId> = { id: department, name: value }
const postFields: FieldsOf<NamedId> = { id: post, name: value }
const raterFields: FieldsOf<NamedId> = { id: rater, name: value }
const rollUp: FieldsOf<NonNullable<RawScheme['rollUps']>[number]> = { cycle: value, score: value }
const veto: FieldsOf<Veto> = { id: value, name: value, when: condition, score: value, band: value }
const parameter: FieldsOf<Parameter> = {
  id: value,
  name: value,
  unit: value,
  suggested: value,
  value,
  min: value,
  max: value,
  help: value,
}

/** How two schemes are compared, field by field. */
export const schemeFields: FieldsOf<RawScheme> = {
  $schema: nothing,
  format: value,
  id: value,
  name: value,
  description: value,
  department,
  source: group({ system: value, note: value }),
  cycle: value,
  rollUps: parts('roll-up', 'cycle', 'none', rollUp),
  effective: group({ from: value, until: value }),
  money: group({ currency: value, scale: value, rounding: value }),
  score: group({ scale: value, rounding: value, at: valueOr('total') }),
  parameters: parts('parameter', 'id', 'none', parameter),
  departments: parts('department', 'id', 'none', departmentFields),
  posts: parts('post', 'id', 'none', postFields),
  raters: parts('rater', 'id', 'none', raterFields),
  participants: group({ posts, departments, when: condition }),
  metrics,
  indicators,
  total: group({ cap: value, floor: value }),
  vetoes: parts('veto', 'id', 'all', veto),
  rank: group({ within: value, ties: value }),
  bands,
  rewards,
  penalties,
  pay,
  process,
}
