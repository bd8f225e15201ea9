import { readFileSync, writeFileSync } from 'node:fs'
import type { SchemaPart } from './schema-part.ts'
import { typeText } from './type-text.ts'

/** Writes the document types that follow from the schemas: `npm run types:generate`. A test compares them with what is committed. */
const documents = ['scheme', 'facts', 'cases', 'outcome'] as const

/** Text of every generated file by its place in the project. */
export function generatedTypes(): ReadonlyMap<string, string> {
  return new Map(documents.map((name) => [`engine/model/raw/${name}.ts`, typeText(name, schema(name))]))
}

function schema(name: string): SchemaPart {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, import.meta.url), 'utf8'))
}

if (import.meta.main) {
  for (const [path, text] of generatedTypes()) writeFileSync(new URL(`../${path}`, import.meta.url), text)
}
