import type { Fields, FieldShape, NamedKind, PartShape, RawPart } from '../diff/shape.ts'
import type { Id } from '../model/raw/scheme.ts'

/** What comes in the place of what a document says; paths are JSON pointers into it. */
export interface Rewriting {
  id(kind: NamedKind, id: Id): Id
  /** `records`: the metric of whose records the formula may name the fields. */
  formula(text: string, path: string, records?: Id): string
  condition(condition: unknown, path: string): unknown
  /** Whose ids the texts are that a formula gives. */
  givenBy(formula: string): NamedKind | undefined
}

/**
 * An object of a document written anew, field by field as the shapes of `engine/diff` know them; the order of its keys stays. That no field
 * is forgotten is for those shapes to say: one for each field that the types have.
 */
export function rewriteFields(raw: RawPart, fields: Fields, path: string, rewriting: Rewriting): RawPart {
  return mapFields(raw, (value, key) => {
    const shape = fields[key]
    return shape === undefined ? value : rewriteField(value, shape, `${path}/${key}`, rewriting)
  })
}

/** An object with the same keys in the same order, and other values. */
export function mapFields(raw: RawPart, change: (value: unknown, key: string) => unknown): RawPart {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, change(value, key)]))
}

function rewriteField(value: unknown, shape: FieldShape, path: string, rewriting: Rewriting): unknown {
  switch (shape.by) {
    case 'value':
    case 'set':
      return shape.names === undefined ? value : rewriteIds(value, shape.names, rewriting)
    case 'formula':
      return typeof value === 'string' ? rewriting.formula(value, path) : value
    case 'condition':
      return rewriting.condition(value, path)
    case 'group':
    case 'container':
      return isPart(value) ? rewriteFields(value, shape.fields, path, rewriting) : value
    case 'kinds':
      return isPart(value) ? rewriteFields(value, shape.kinds[String(value.kind)] ?? {}, path, rewriting) : value
    case 'parts':
      return rewriteList(value, shape.parts, path, rewriting)
    case 'nothing':
      return value
  }
}

/** An id, a list of ids, or `{ metric }`; whatever else may stand there (a number, `{ parameter }`) names nothing. */
function rewriteIds(value: unknown, kind: NamedKind, rewriting: Rewriting): unknown {
  if (typeof value === 'string') return rewriting.id(kind, value)
  if (Array.isArray(value)) return value.map((each) => rewriteIds(each, kind, rewriting))
  if (!isPart(value)) return value
  return mapFields(value, (inside, key) => (key === 'metric' ? rewriteIds(inside, kind, rewriting) : inside))
}

function rewriteList(list: unknown, shape: PartShape, path: string, rewriting: Rewriting): unknown {
  if (!Array.isArray(list)) return list
  return list.map((part: unknown, index) =>
    isPart(part) ? rewritePart(part, shape, `${path}/${index}`, rewriting) : part,
  )
}

function rewritePart(part: RawPart, shape: PartShape, path: string, rewriting: Rewriting): RawPart {
  const own = rewriteFields(part, shape.fields(part), path, overRecordsOf(part, path, rewriting))
  if (part.kind === 'table') return rewriteTable(own, part, rewriting)
  // A tree: the parts below have the same shape.
  const isTree = shape.gather !== undefined && own.children !== undefined
  return isTree ? { ...own, children: rewriteList(own.children, shape, `${path}/children`, rewriting) } : own
}

/** Tiers that run `per` record read its fields where they compute with it. */
function overRecordsOf(part: RawPart, path: string, rewriting: Rewriting): Rewriting {
  const records = part.kind === 'tiers' && typeof part.per === 'string' ? part.per : undefined
  if (records === undefined) return rewriting
  const places = new Set(['of', 'prior', 'scale', 'base'].map((key) => `${path}/${key}`))
  return { ...rewriting, formula: (text, at) => rewriting.formula(text, at, places.has(at) ? records : undefined) }
}

/** The levels of a table's input by post are posts, and so are the cells below it. */
function rewriteTable(table: RawPart, before: RawPart, rewriting: Rewriting): RawPart {
  const kinds = listOf(before.inputs).map(({ of }) => (typeof of === 'string' ? rewriting.givenBy(of) : undefined))
  const rewritten = (value: unknown, kind: NamedKind | undefined) =>
    kind === undefined ? value : rewriteIds(value, kind, rewriting)
  const inputs = listOf(table.inputs).map((input, index) =>
    mapFields(input, (value, key) => (key === 'levels' ? rewritten(value, kinds[index]) : value)),
  )
  const rows = listOf(table.rows).map((row) =>
    mapFields(row, (value, key) =>
      key === 'at' && Array.isArray(value)
        ? value.map((cell, index) => (cell === any ? cell : rewritten(cell, kinds[index])))
        : value,
    ),
  )
  return { ...table, inputs, rows }
}

/** A cell of a table that takes every level. */
const any = '*'

function listOf(value: unknown): readonly RawPart[] {
  return Array.isArray(value) ? value.filter(isPart) : []
}

function isPart(value: unknown): value is RawPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
