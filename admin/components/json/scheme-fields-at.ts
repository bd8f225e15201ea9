import type { SchemaPart } from '../../../schemas/schema-part.ts'
import { pointerKeys } from '../../../schemas/json-pointer.ts'
import { isIndex } from '../../scheme-editor/draft/json-pointer.ts'
import { fieldsOfPart, resolvedPart, schemaPartAt } from '../../scheme-editor/checks/schema-part-at.ts'
import type { FieldChoice } from './json-completion.ts'

const file = 'scheme.schema.json'

/** The fields that may stand in the object at a pointer into a scheme document, with what they mean in a language. */
export function schemeFieldsAt(pointer: string, language: 'zh-CN' | 'en'): readonly FieldChoice[] {
  const root = schemaPartAt(`${file}#/$defs/RawScheme`, file).part
  const parts = pointerKeys(pointer).reduce<readonly SchemaPart[]>(
    (outer, key) => outer.flatMap((part) => partsAt(part, key)),
    [root],
  )
  const fields = new Map(parts.flatMap((part) => [...fieldsOfPart(part, file)]))
  return [...fields].map(([name, { title = '', description = '' }]) => ({
    name,
    title: inLanguage(title, ' · ', language),
    description: inLanguage(description, '\n', language),
  }))
}

/** What may stand under a key, or at an index of a list, in any form that a part may have. */
function partsAt(part: SchemaPart, key: string): readonly SchemaPart[] {
  const { part: own } = resolvedPart(part, file)
  const forms = [...(own.oneOf ?? []), ...(own.anyOf ?? []), ...(own.allOf ?? [])]
  const inForms = forms.flatMap((form) => partsAt(form, key))
  const here = isIndex(key) ? own.items : own.properties?.[key]
  return here === undefined ? inForms : [here, ...inForms]
}

/** The half of a text in both languages, Chinese first. */
function inLanguage(text: string, separator: string, language: 'zh-CN' | 'en'): string {
  const [chinese = '', english = chinese] = text.split(separator)
  return language === 'zh-CN' ? chinese : english
}
