import type { HistoryOf, Metric, RecordField } from '../../model/raw/scheme.ts'
import {
  type FieldShape,
  type FieldsOf,
  type FieldsOfUnion,
  flag,
  formula,
  group,
  metric,
  type KindsOf,
  parts,
  partsByKind,
  set,
  value,
  valueOr,
} from '../shape.ts'
import { stated } from './stated-value.ts'

const recordField: FieldsOf<RecordField> = {
  id: value,
  name: value,
  unit: value,
  min: value,
  max: value,
  levels: value,
}

const historyOf: FieldsOfUnion<HistoryOf> = {
  bands: set,
  metric,
  operator: value,
  value,
  scoreBelow: value,
  reward: value,
  penalty: value,
  demerit: value,
}

const base = { id: metric, name: value, description: value, better: value, kind: value }

const kinds: KindsOf<Metric> = {
  given: {
    ...base,
    unit: value,
    scope: valueOr('person'),
    min: value,
    max: value,
    scale: value,
    levels: value,
    fields: parts('record-field', 'id', 'none', recordField),
    required: flag,
    whenMissing: stated,
    rollUp: value,
  },
  derived: { ...base, unit: value, formula, whenUndefined: stated },
  earlier: { ...base, metric, back: value, of: value, whenMissing: stated },
  history: { ...base, measure: value, of: group(historyOf), within: value, thisPeriod: value },
}

export const metrics: FieldShape = partsByKind('metric', 'id', 'none', kinds)
