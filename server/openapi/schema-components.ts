import type { SchemaPart } from '../../schemas/schema-part.ts'
import { invariant } from '../../engine/index.ts'
import { allSchemas, placeOfReference, type SchemaPlace } from '../documents/schema-index.ts'

/** Pointer to a schema of `schemas/api` among the components: `#/components/schemas/department`. */
export function componentPointer(schema: string): string {
  return pointerTo({ file: `api/${schema}.schema.json`, pointer: '' })
}

/** The schemas of that name in `schemas/api`, and all that they refer to, as components of an OpenAPI document that refer to one another. */
export function schemaComponents(names: readonly string[]): Readonly<Record<string, object>> {
  const components = new Map<string, object>()
  const waiting = names.map((name) => `api/${name}.schema.json`)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (components.has(componentName(file))) continue
    const schema = allSchemas[file]
    invariant(schema !== undefined, `there is no schemas/${file}`)
    const { $id, $schema, ...part } = schema as SchemaPart & { readonly $schema?: string }
    const within = file
    components.set(
      componentName(file),
      withReferences(part, within, (place) => waiting.push(place.file)),
    )
  }
  return Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withReferences<T>(part: T, within: string, meet: (place: SchemaPlace) => void): T {
  const copy = JSON.parse(JSON.stringify(part), (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value
    const place = placeOfReference(value, within)
    meet(place)
    return pointerTo(place)
  })
  return copy
}

function pointerTo({ file, pointer }: SchemaPlace): string {
  return `#/components/schemas/${componentName(file)}${pointer}`
}

/** `department` for `api/department.schema.json`, `document.scheme` for `scheme.schema.json`. */
function componentName(file: string): string {
  const name = file.replace('.schema.json', '')
  return name.startsWith('api/') ? name.slice('api/'.length) : `document.${name}`
}
