/** A part of a document schema: the keywords of JSON Schema that the product reads itself, for its types and its messages. */
export interface SchemaPart {
  readonly $id?: string
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly SchemaPart[]
  readonly anyOf?: readonly SchemaPart[]
  readonly allOf?: readonly SchemaPart[]
  readonly items?: SchemaPart
  readonly maxItems?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly propertyNames?: SchemaPart
  readonly additionalProperties?: boolean | SchemaPart
  readonly $defs?: Readonly<Record<string, SchemaPart>>
}
