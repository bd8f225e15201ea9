import path from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import cases from '../../schemas/cases.schema.json' with { type: 'json' }
import facts from '../../schemas/facts.schema.json' with { type: 'json' }
import outcome from '../../schemas/outcome.schema.json' with { type: 'json' }
import rule from '../../schemas/rule.schema.json' with { type: 'json' }
import scheme from '../../schemas/scheme.schema.json' with { type: 'json' }
import type { SchemaPart } from '../../schemas/schema-part.ts'
import { invariant, isDate } from '../../engine/index.ts'
import { apiSchemas } from './api-schemas.ts'

/** Where a part of a schema stands: its file below `schemas` (`scheme.schema.json`) and a JSON pointer into it. */
export interface SchemaPlace {
  readonly file: string
  readonly pointer: string
}

/** The document schemas by file name. */
export const documentSchemas: Readonly<Record<string, SchemaPart>> = {
  'scheme.schema.json': scheme as SchemaPart,
  'facts.schema.json': facts as SchemaPart,
  'cases.schema.json': cases as SchemaPart,
  'outcome.schema.json': outcome as SchemaPart,
  'rule.schema.json': rule as SchemaPart,
}

/** The document schemas and those of the API. */
export const allSchemas: Readonly<Record<string, SchemaPart>> = { ...documentSchemas, ...apiSchemas }

const places = new Map<unknown, SchemaPlace>()
for (const [file, schema] of Object.entries(allSchemas)) index(schema, { file, pointer: '' })

function index(part: unknown, place: SchemaPlace): void {
  if (typeof part !== 'object' || part === null) return
  places.set(part, place)
  for (const [key, inner] of Object.entries(part)) index(inner, { ...place, pointer: `${place.pointer}/${key}` })
}

/** Where a part stands that is one of the schemas' own objects, not a copy. */
export function placeOf(part: unknown): SchemaPlace {
  const place = places.get(part)
  invariant(place !== undefined, 'the part belongs to no document schema')
  return place
}

/** The part itself, or the one that its `$ref` leads to. */
export function resolved(part: SchemaPart): SchemaPart {
  if (part.$ref === undefined) return part
  return resolved(partAt(placeOfReference(part.$ref, placeOf(part).file)))
}

/** The place that a `$ref` within a file names. */
export function placeOfReference(reference: string, within: string): SchemaPlace {
  const [file = '', pointer = ''] = reference.split('#')
  return { file: file === '' ? within : path.posix.join(path.posix.dirname(within), file), pointer }
}

/** The part at a place. */
export function partAt({ file, pointer }: SchemaPlace): SchemaPart {
  const keys = pointer.split('/').slice(1)
  const part = keys.reduce<unknown>((outer, key) => Object(outer)[key], allSchemas[file])
  invariant(places.has(part), `no schema part at ${file}#${pointer}`)
  return part as SchemaPart
}

/** Whether a validator stops at the first mistake or names them all. */
export type Thoroughness = 'first' | 'all'

const validations: Partial<Record<Thoroughness, Ajv2020>> = {}

/** Checks values against the part at a place; compiled when first asked for. No references but to these schemas can be followed. */
export function validatorAt({ file, pointer }: SchemaPlace, thoroughness: Thoroughness): ValidateFunction {
  validations[thoroughness] ??= validation(thoroughness)
  const validator = validations[thoroughness].getSchema(`${file}#${pointer}`)
  invariant(validator !== undefined, `no schema at ${file}#${pointer}`)
  return validator
}

function validation(thoroughness: Thoroughness): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: thoroughness === 'all',
    verbose: true,
    discriminator: true,
    strict: true,
    // `required` inside if/then names properties declared outside of it, and a comparison's value has one of several types.
    strictRequired: false,
    allowUnionTypes: true,
    formats: { date: isDate },
  })
  for (const schema of Object.values(allSchemas)) ajv.addSchema(schema)
  return ajv
}
