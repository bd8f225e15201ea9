import { decimal, type Name, type Names, type RawScheme, toText, translateFormula } from '../../../engine/index.ts'
import type { Language } from '../../i18n/language.ts'
import { grouped } from '../grouped.ts'

/** The types of names that conditions compare. */
export type ComparedType = 'number' | 'text' | 'yes-no'

/** Says a message of the console, with its parameters put in. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** How the figures of a scheme read in a language: their names, their values, and the formulas they come from. */
export interface FigureReading {
  readonly say: Say
  readonly language: Language
  nameOf(id: string): string
  /** What kind of values it has, where conditions may compare it. */
  typeOf(id: string): ComparedType | undefined
  /** A value with its unit: `100%`, `500 元`; a band, post or department by its name. */
  valueText(id: string, value: number | string | boolean): string
  formulaText(stored: string): string
}

type Named = Pick<RawScheme, 'bands' | 'posts' | 'departments' | 'money'>

export function readFigures(document: Partial<Named>, names: Names, say: Say, language: Language): FigureReading {
  const currency = document.money?.currency ?? 'CNY'
  const levels = levelNames(document)
  const to = language === 'en' ? 'en' : 'zh'
  return {
    say,
    language,
    nameOf: (id) => {
      const name = names.find(id)
      return name === undefined ? say('editor.conditions.unknown', { id }) : labelIn(name, language)
    },
    typeOf: (id) => comparedType(names.find(id)?.type),
    valueText: (id, value) => {
      if (typeof value === 'boolean') return say(`editor.conditions.${value ? 'yes' : 'no'}`)
      if (typeof value === 'string') return levels.get(id)?.get(value) ?? value
      return amountText(value, names.find(id)?.unit ?? 'number', currency, say)
    },
    formulaText: (stored) => translateFormula(stored, names, to) ?? stored,
  }
}

/** The same type where conditions may compare it; undefined of dates and records. */
export function comparedType(type: Name['type'] | undefined): ComparedType | undefined {
  return type === 'date' || type === 'records' ? undefined : type
}

/** What people call a name in a language. */
export function labelIn({ label, englishLabel = label }: Name, language: Language): string {
  return language === 'en' ? englishLabel : label
}

/** A number with its unit. */
export function amountText(value: number, unit: string, currency: string, say: Say): string {
  const amount = Number.isFinite(value) ? grouped(toText(decimal(value))) : String(value)
  const kind = unit === 'money' && currency === 'CNY' ? 'CNY' : unit
  return say(`editor.conditions.amount.${kind}`, { amount, currency })
}

/** By figure and level, the names that the document gives to bands, posts and departments. */
export function levelNames({
  bands,
  posts,
  departments,
}: Partial<Named>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const named = (parts: readonly { readonly id: string; readonly name: string }[] = []) =>
    new Map(parts.map(({ id, name }) => [id, name]))
  return new Map([
    ['band', named(bands?.rows)],
    ['person.post', named(posts)],
    ['person.department', named(departments)],
  ])
}
