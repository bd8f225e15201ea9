import { type Decimal, decimal } from '../../../../../engine/index.ts'
import { isList, isObject, type JsonValue } from '../../../draft/json.ts'

/** The numbers that the blanks of a template stand for, by their id. */
export type Blanks = ReadonlyMap<string, number>

/** What is filled in: the values of the draft come before those of the document. */
export function blanksOf(declared: JsonValue | undefined, filled: JsonValue | undefined): Blanks {
  const own = isList(declared) ? declared.filter(isObject).map(({ id, value }) => [id, value] as const) : []
  const all = [...own, ...Object.entries(isObject(filled) ? filled : {})]
  return new Map(
    all.flatMap(([id, value]) => (typeof id === 'string' && typeof value === 'number' ? [[id, value]] : [])),
  )
}

/** The number that a weight says; nothing where it is a blank that is not filled in, or no number. */
export function numberOf(weight: JsonValue | undefined, blanks: Blanks): Decimal | undefined {
  const known = isObject(weight) && typeof weight.parameter === 'string' ? blanks.get(weight.parameter) : weight
  return typeof known === 'number' && Number.isFinite(known) && Math.abs(known) < 1e15 ? decimal(known) : undefined
}
