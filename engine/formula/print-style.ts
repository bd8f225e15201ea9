import { fieldsOfName } from './field.ts'
import { isPrintable } from './print-name.ts'
import { type Named, type Resolved, resolve } from './scope.ts'

/** How a formula is written out. */
export interface PrintStyle {
  /** Of functions and operator words. */
  readonly language: 'zh' | 'en'
  /** What is written for a name that was written so. */
  name(text: string): string
  /** The style inside a function over these records. */
  inside(records: string): PrintStyle
}

/** As documents store formulas: ids, English functions. What cannot be found stays as it is. */
export function storedStyle(scope: Named): PrintStyle {
  return {
    language: 'en',
    name: (text) => idOf(resolve(text, scope)) ?? text,
    inside: (records) => storedStyle(scopeInside(records, scope)),
  }
}

/** As people read formulas: names in their language where they are clear, ids elsewhere. */
export function shownStyle(scope: Named, language: 'zh' | 'en'): PrintStyle {
  return {
    language,
    name: (text) => shownName(text, scope, language),
    inside: (records) => shownStyle(scopeInside(records, scope), language),
  }
}

function idOf(found: Resolved): string | undefined {
  if (found.kind === 'name') return found.name.id
  return found.kind === 'field' ? found.field.id : undefined
}

function shownName(text: string, scope: Named, language: 'zh' | 'en'): string {
  const found = resolve(text, scope)
  const id = idOf(found)
  if (id === undefined) return text
  const shown = labelOf(found, language)
  const isClear = shown !== undefined && isPrintable(shown) && idOf(resolve(shown, scope)) === id
  return isClear ? shown : id
}

/** What people read in a language, as the document or the product writes it. */
function labelOf(found: Resolved, language: 'zh' | 'en'): string | undefined {
  if (found.kind === 'field') return found.field.names[0]
  if (found.kind !== 'name') return undefined
  const { label, englishLabel = label } = found.name
  return language === 'zh' ? label : englishLabel
}

function scopeInside(records: string, scope: Named): Named {
  const found = resolve(records, scope)
  const isRecords = found.kind === 'name' && found.name.type === 'records'
  return isRecords ? { ...scope, fields: fieldsOfName(found.name.fields ?? []) } : scope
}
