import {
  buildNames,
  type Name,
  type Names,
  type RawScheme,
  type RecordField,
  translateFormula,
} from '../../../engine/index.ts'
import type { Language } from '../../messages/language.ts'

/**
 * Formulas of a scheme as people read them in a language: `[sales] / [sales-target]` is `销售额 / 销售目标`. The id of a metric is a
 * formula too. What cannot be read, or names nothing of the scheme, stays as it is.
 */
export function formulaTexts(raw: RawScheme, language: Language): (stored: string) => string {
  const told = new Map<string, string>()
  let reading: { readonly names: Names; readonly records: readonly RecordField[] } | undefined
  return (stored) => {
    const known = told.get(stored)
    if (known !== undefined) return known
    reading ??= readingOf(raw)
    const { names, records } = reading
    const name = names.find(stored)
    const isName = name?.id === stored && !stored.startsWith('/')
    const to = language === 'zh-CN' ? 'zh' : 'en'
    const text = (isName ? labelIn(name, to) : translateFormula(stored, names, to, records)) ?? stored
    told.set(stored, text)
    return text
  }
}

function labelIn({ label, englishLabel = label }: Name, to: 'zh' | 'en'): string {
  return to === 'zh' ? label : englishLabel
}

/** A formula may stand inside a component that works record by record: any field is named, unless a name of the scheme is called so. */
function readingOf(raw: RawScheme): { readonly names: Names; readonly records: readonly RecordField[] } {
  const names = buildNames(raw, () => undefined)
  const fields = raw.metrics.flatMap((metric) => ('fields' in metric ? (metric.fields ?? []) : []))
  const byId = new Map(fields.filter(({ id }) => names.find(id) === undefined).map((field) => [field.id, field]))
  return { names, records: [...byId.values()] }
}
