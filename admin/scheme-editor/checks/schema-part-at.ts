import cases from '../../../schemas/cases.schema.json' with { type: 'json' }
import facts from '../../../schemas/facts.schema.json' with { type: 'json' }
import scheme from '../../../schemas/scheme.schema.json' with { type: 'json' }
import type { SchemaPart } from '../../../schemas/schema-part.ts'
import { pointerKeys } from '../../../schemas/json-pointer.ts'

const schemas: Readonly<Record<string, unknown>> = {
  'scheme.schema.json': scheme,
  'cases.schema.json': cases,
  'facts.schema.json': facts,
}

/** The part of a schema at `scheme.schema.json#/$defs/Id`; without a file it is within `file`. */
export function schemaPartAt(reference: string, file: string): { readonly part: SchemaPart; readonly file: string } {
  const [named = '', pointer = ''] = reference.split('#')
  const within = named === '' ? file : named
  const keys = pointerKeys(decodeURIComponent(pointer))
  const part = keys.reduce<unknown>((outer, key) => Object(outer)[key], schemas[within])
  return { part: Object(part), file: within }
}

/** A part, or the one that its `$ref` leads to. */
export function resolvedPart(part: SchemaPart, file: string): { readonly part: SchemaPart; readonly file: string } {
  if (part.$ref === undefined) return { part, file }
  const found = schemaPartAt(part.$ref, file)
  return resolvedPart(found.part, found.file)
}

/** The fields that an object may have, those of its bases first, with what each may be. */
export function fieldsOfPart(part: SchemaPart, file: string): ReadonlyMap<string, SchemaPart> {
  const { part: own, file: within } = resolvedPart(part, file)
  const bases = [...(own.allOf ?? []), ...(own.oneOf ?? [])].flatMap((base) => [...fieldsOfPart(base, within)])
  return new Map([...bases, ...Object.entries(own.properties ?? {})])
}
