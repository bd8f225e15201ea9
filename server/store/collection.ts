/**
 * What a store has to know of a collection: which fields may be filtered and sorted, which are unique, and where a person stands for
 * whom limits count. A store makes indexes of it; the list of all collections is `server/collections.ts`.
 */
export interface Collection {
  /** Not `commands`: an embedded store keeps command keys under that name. */
  readonly name: string
  /** `log`: entries are appended and never change. */
  readonly kind: 'records' | 'log'
  /** By name; a dot goes into objects (`scheme.id`). */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** Fields (or combinations) no two records share; records without one of them do not count. Refused as `value-taken`. */
  readonly unique?: readonly (readonly string[])[]
  /** Fields that lists are often narrowed by. */
  readonly indexed?: readonly string[]
  /** Each entry carries the hash of the one before (`server/store/chain.ts`). Logs only. */
  readonly isChained?: boolean
}

/**
 * How values compare. `text` by code points; `name` as a Chinese reader expects (pinyin, then names in Latin letters), by code points
 * where that ties; `decimal`: exact numbers written as text, a JSON number counts as what is printed for it; `list`: values of a list,
 * which has no order. A value that is not of its field's kind counts as absent.
 */
export type FieldKind = 'text' | 'name' | 'number' | 'decimal' | 'boolean' | 'list'
