import type { Change, PartReference } from './change.ts'
import { canonicalText } from './canonical-text.ts'
import { type FormulaMeaning, meaning } from './meaning.ts'
import type { Fields, FieldShape, PartShape, RawPart } from './shape.ts'

/** Where in both schemes something is compared. */
export interface Place {
  readonly owner: PartReference
  readonly within: PartReference | undefined
  /** Names of the owner's fields down to here, joined by dots. */
  readonly field: string
  /** JSON pointers into the schemes. */
  readonly paths: { readonly a: string; readonly b: string }
}

/** How the formulas of each scheme are read. */
export interface Formulas {
  readonly a: FormulaMeaning
  readonly b: FormulaMeaning
}

/** What comparing needs besides the two values. */
export interface Comparing {
  readonly formulas: Formulas
  readonly parts: (a: readonly RawPart[], b: readonly RawPart[], shape: PartShape, place: Place) => readonly Change[]
}

/** The differences between two objects with the same fields. */
export function compareFields(
  a: RawPart,
  b: RawPart,
  fields: Fields,
  place: Place,
  comparing: Comparing,
): readonly Change[] {
  return Object.entries(fields).flatMap(([key, shape]) => {
    const field = place.field === '' ? key : `${place.field}.${key}`
    const paths = { a: `${place.paths.a}/${key}`, b: `${place.paths.b}/${key}` }
    return compareField(a[key], b[key], shape, { ...place, field, paths }, comparing)
  })
}

function compareField(
  a: unknown,
  b: unknown,
  shape: FieldShape,
  place: Place,
  comparing: Comparing,
): readonly Change[] {
  switch (shape.by) {
    case 'nothing':
      return []
    case 'parts':
      return comparing.parts(listOf(a), listOf(b), shape.parts, place)
    case 'container':
      return compareFields(isObject(a) ? a : {}, isObject(b) ? b : {}, shape.fields, place, comparing)
    case 'group':
      return isObject(a) && isObject(b)
        ? compareFields(a, b, shape.fields, place, comparing)
        : compareWhole(a, b, place)
    case 'kinds': {
      const fields = isObject(a) && isObject(b) && a.kind === b.kind ? shape.kinds[String(a.kind)] : undefined
      if (fields === undefined) return compareWhole(a, b, place)
      return compareFields(a as RawPart, b as RawPart, fields, place, comparing)
    }
    default: {
      const { formulas } = comparing
      return meaning(a, shape, formulas.a) === meaning(b, shape, formulas.b) ? [] : [changed(a, b, place)]
    }
  }
}

function compareWhole(a: unknown, b: unknown, place: Place): readonly Change[] {
  return canonicalText(a) === canonicalText(b) ? [] : [changed(a, b, place)]
}

function changed(before: unknown, after: unknown, { owner, within, field, paths }: Place): Change {
  return {
    kind: 'changed',
    ...owner,
    ...(within && { within }),
    field,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    path: paths.b,
  }
}

function isObject(value: unknown): value is RawPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly RawPart[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
