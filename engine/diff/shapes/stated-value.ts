import type { StatedValue } from '../../model/raw/scheme.ts'
import { type FieldShape, type FieldsOf, group, value } from '../shape.ts'

const fields: FieldsOf<StatedValue> = { value, reason: value }

/** A value stated for where there is none, with its reason. */
export const stated: FieldShape = group(fields)
