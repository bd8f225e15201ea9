import { readdirSync, readFileSync } from 'node:fs'
import type { SchemaPart } from '../../schemas/schema-part.ts'
import { invariant } from '../../engine/index.ts'

const folder = new URL('../../schemas/api/', import.meta.url)

/** The schemas of the API's bodies and answers by their file below `schemas`, which is also their id: `api/department.schema.json`. */
export const apiSchemas: Readonly<Record<string, SchemaPart>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [`api/${name}`, readSchema(name)]),
)

function readSchema(name: string): SchemaPart {
  const schema: SchemaPart = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  invariant(schema.$id === `api/${name}`, `the $id of schemas/api/${name} is not "api/${name}"`)
  return schema
}
