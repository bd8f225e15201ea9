import { findFunction, isDate, suggest } from '../../../../engine/index.ts'
import { storedFormula } from '../../../components/formula/stored-and-shown.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { draftNames } from '../../names/draft-names.ts'
import { type Fix, type FixMaker, setting } from './fix.ts'
import { at } from './place-of.ts'

interface Part {
  /** What is written there now. */
  readonly text: string
  readonly params: Readonly<Record<string, string | number>>
  readonly content: DraftContent
}

/** Writes something else in the place of a part of a formula; `null` for nothing that is safe. */
function instead(of: (part: Part) => readonly string[]): FixMaker {
  return ({ path, params }, content) => {
    const formula = at(content, path)
    const [from, to] = [Number(params.from), Number(params.to)]
    if (typeof formula !== 'string' || !(from <= to && to <= formula.length)) return []
    const text = formula.slice(from, to)
    return of({ text, params, content }).map((next): Fix => {
      const written = `${formula.slice(0, from)}${next}${formula.slice(to)}`
      const names = draftNames(content.document)
      const kept = names === undefined ? written : storedFormula(written, { names, language: 'zh' })
      return setting('in_formula', { old: text, next }, path, kept)
    })
  }
}

/** A name that nothing bears becomes one of those near to it. */
export const nearNameInFormula = instead(({ params: { suggestions = '' } }) =>
  listed(suggestions)
    .slice(0, 2)
    .map((each) => `[${each}]`),
)

export const nearFunction = instead(({ params: { suggestions = '' } }) =>
  listed(suggestions)
    .filter((each) => findFunction(each) !== undefined)
    .slice(0, 1),
)

export const signInstead = instead(({ params }) => (params.instead === '' ? [] : [` ${params.instead} `]))

export const withoutSeparator = instead(({ text }) =>
  /^\d{1,3}([,，]\d{3})+$/.test(text) ? [text.replaceAll(/[,，]/g, '')] : [],
)

export const percentOnce = instead(({ text }) => (/[%％]$/.test(text) ? [text.slice(0, -1).trimEnd()] : []))

export const dateOfText = instead(({ text }) => (isDate(text.slice(1, -1)) ? [`date("${text.slice(1, -1)}")`] : []))

/** A name with a point is written in brackets, where something bears it. */
export const bracketedName = instead(({ text, content }) =>
  draftNames(content.document)?.find(text.trim()) === undefined ? [] : [`[${text.trim()}]`],
)

export const nearLevelInFormula = instead(({ text, params: { levels = '' } }) =>
  suggest(text.replaceAll('"', ''), listed(levels), 1).map((level) => `"${level}"`),
)

function listed(texts: string | number): readonly string[] {
  return String(texts)
    .split(', ')
    .filter((each) => each !== '')
}
