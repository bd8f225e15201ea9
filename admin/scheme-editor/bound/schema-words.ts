import type { Language } from '../../i18n/language.ts'
import type { SchemaPart } from '../../../schemas/schema-part.ts'
import { fieldsOfPart, schemaPartAt } from '../checks/schema-part-at.ts'

const files = ['scheme.schema.json', 'cases.schema.json', 'facts.schema.json']

/** What the schema calls a field and how it explains it, in one language. */
export interface FieldWords {
  readonly label: string
  readonly help: string
}

/** The words of a field by its path in the schemas of schemes, cases and facts: `DeductionComponent/legalLimit/percent`, `RawPerson/hired`. The path itself where there is none. */
export function schemaWords(path: string, language: Language): FieldWords {
  const part = partAt(path)
  const at = language === 'zh-CN' ? 0 : 1
  const label = part?.title?.split(' · ')[at] ?? path
  const help = part?.description?.split('\n')[at] ?? ''
  return { label, help }
}

function partAt(path: string): SchemaPart | undefined {
  const [definition = '', ...keys] = path.split('/')
  const file = files.find((each) => isThere(definition, each)) ?? ''
  const start: SchemaPart | undefined = schemaPartAt(`${file}#/$defs/${definition}`, file).part
  return keys.reduce<SchemaPart | undefined>((part, key) => fieldOf(part, key, file), start)
}

function isThere(definition: string, file: string): boolean {
  return Object.keys(schemaPartAt(`${file}#/$defs/${definition}`, file).part).length > 0
}

/** A field of an object, or of the members of a list. */
function fieldOf(part: SchemaPart | undefined, key: string, file: string): SchemaPart | undefined {
  return part && fieldsOfPart(part.items ?? part, file).get(key)
}
