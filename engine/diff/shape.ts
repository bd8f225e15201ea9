import type { PartKind } from './change.ts'

/** What ids of a company a scheme names; the shape of a field says which of them stand there (`names`), alone, in a list or as `{ metric }`. */
export type NamedKind = 'metrics' | 'posts' | 'departments' | 'raters'

/** How two values of one field are compared. */
export type FieldShape =
  /** By structure; left out it means `usual`. */
  | { readonly by: 'value'; readonly usual?: unknown; readonly names?: NamedKind }
  /** A list whose order has no meaning. */
  | { readonly by: 'set'; readonly names?: NamedKind }
  | { readonly by: 'formula'; readonly usual?: string }
  | { readonly by: 'condition' }
  /** Says nothing about the scheme, or is compared elsewhere. */
  | { readonly by: 'nothing' }
  /** Fields of a nested object; where one side has none, the whole object changed. */
  | { readonly by: 'group'; readonly fields: Fields }
  /** The same, but its parts count by themselves even where one side has none. */
  | { readonly by: 'container'; readonly fields: Fields }
  /** A nested object with fields of its own per `kind`; where the kinds differ, the whole object changed. */
  | { readonly by: 'kinds'; readonly kinds: Readonly<Record<string, Fields>> }
  | { readonly by: 'parts'; readonly parts: PartShape }

/** A field that is compared as one. */
export type LeafShape = Extract<FieldShape, { by: 'value' | 'set' | 'formula' | 'condition' }>

export type Fields = Readonly<Record<string, FieldShape>>
/** A shape for every field that a part of the document can have: leaving one out does not compile. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldShape }
/** The same for all fields that the kinds of a union can have. */
export type FieldsOfUnion<T> = { readonly [K in T extends unknown ? keyof T : never]: FieldShape }
/** The same for each kind of a union. */
export type KindsOf<T extends { kind: string }> = { readonly [K in T['kind']]: FieldsOf<Extract<T, { kind: K }>> }

export type RawPart = Readonly<Record<string, unknown>>

/** A list of parts. */
export interface PartShape {
  readonly part: PartKind
  /** The field by which parts of two schemes are the same. */
  readonly key: string
  /** Whether their order has a meaning: never, always, or among those with the same value in a field. */
  readonly order: 'none' | 'all' | { readonly among: string }
  readonly fields: (raw: RawPart) => Fields
  /** All parts in a list; absent: each element is one. */
  readonly gather?: (list: readonly RawPart[], path: string) => readonly PlacedPart[]
}

export interface PlacedPart {
  readonly raw: RawPart
  readonly path: string
  /** Of a tree: the part above it. */
  readonly parent?: PlacedPart
}

export const value: FieldShape = { by: 'value' }
export const flag: FieldShape = { by: 'value', usual: false }
export const set: FieldShape = { by: 'set' }
export const metric: FieldShape = { by: 'value', names: 'metrics' }
export const post: FieldShape = { by: 'value', names: 'posts' }
export const department: FieldShape = { by: 'value', names: 'departments' }
export const rater: FieldShape = { by: 'value', names: 'raters' }
export const posts: FieldShape = { by: 'set', names: 'posts' }
export const departments: FieldShape = { by: 'set', names: 'departments' }
export const formula: FieldShape = { by: 'formula' }
export const condition: FieldShape = { by: 'condition' }
export const nothing: FieldShape = { by: 'nothing' }

export function isLeaf(shape: FieldShape): shape is LeafShape {
  return shape.by === 'value' || shape.by === 'set' || shape.by === 'formula' || shape.by === 'condition'
}

export function valueOr(usual: unknown): FieldShape {
  return { by: 'value', usual }
}

export function group(fields: Fields): FieldShape {
  return { by: 'group', fields }
}

export function container(fields: Fields): FieldShape {
  return { by: 'container', fields }
}

export function parts(part: PartKind, key: string, order: PartShape['order'], fields: Fields): FieldShape {
  return { by: 'parts', parts: { part, key, order, fields: () => fields } }
}

/** Parts whose fields differ by their `kind`. */
export function partsByKind(
  part: PartKind,
  key: string,
  order: PartShape['order'],
  kinds: Readonly<Record<string, Fields>>,
): FieldShape {
  return { by: 'parts', parts: { part, key, order, fields: (raw) => kinds[String(raw.kind)] ?? {} } }
}
