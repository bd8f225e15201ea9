import { type Deviation, parseDecimal, type RawScheme, subtract, toText } from '../../../engine/index.ts'
import { grouped } from '../../components/grouped.ts'
import type { Language } from '../../i18n/language.ts'
import { sentenceOf, wordOf } from '../../i18n/sentences.ts'
import { figureNames, figureValues } from '../live/figure-name.ts'

export type Translate = (key: string, options?: Record<string, unknown>) => string

/** A deviation as people read it. */
export interface DeviationSaid {
  readonly figure: string
  readonly expected: string
  readonly got: string
  /** How much more or less came out; what is too much and what is missing in a list; empty where neither can be said. */
  readonly difference: string
}

/** Names figures and their values by what a document calls them. */
export interface FigureWords {
  readonly figure: (figure: string) => string
  readonly value: (figure: string, value: string) => string
  readonly deviation: (deviation: Deviation) => DeviationSaid
}

const own: ReadonlySet<string> = new Set(['status', 'missing', 'problems', 'person'])

export function figureWords(document: RawScheme, language: Language, translate: Translate): FigureWords {
  const nameOf = figureNames(document, language, translate)
  const valueText = figureValues(document)
  const figure = (id: string) => (own.has(id) ? translate(`editor.cases.figure.${id}`) : nameOf(id))
  const value = (id: string, text: string) => {
    if (id === 'status') return wordOf('status', text, language)
    if (id === 'rewards') return nameOf(`reward:${text}`)
    if (id === 'penalties') return nameOf(`penalty:${text}`)
    if (id === 'missing') return text
    if (id === 'problems') return sentenceOf(text, {}, language)
    if (text === 'true' || text === 'false') return translate(`ra.boolean.${text}`)
    return valueText(id, text)
  }
  const all = (id: string, values: readonly string[]) =>
    values.map((each) => value(id, each)).join(language === 'zh-CN' ? '、' : ', ')
  const difference = ({ figure: id, expected, got }: Deviation): string => {
    if (!lists.has(id)) return numberDifference(expected, got)
    const more = got.filter((each) => !expected.includes(each))
    const fewer = expected.filter((each) => !got.includes(each))
    return [
      ...(more.length === 0 ? [] : [translate('editor.cases.more', { names: all(id, more) })]),
      ...(fewer.length === 0 ? [] : [translate('editor.cases.fewer', { names: all(id, fewer) })]),
    ].join(' ')
  }
  const shown = (id: string, values: readonly string[]) => {
    if (values.length > 0) return all(id, values)
    return translate(lists.has(id) ? 'editor.cases.empty_list' : 'editor.cases.nothing')
  }
  return {
    figure,
    value,
    deviation: (deviation) => ({
      figure: figure(deviation.figure),
      expected: deviation.figure === 'person' ? '' : shown(deviation.figure, deviation.expected),
      got: deviation.figure === 'person' ? translate('editor.cases.no_person') : shown(deviation.figure, deviation.got),
      difference: difference(deviation),
    }),
  }
}

const lists: ReadonlySet<string> = new Set(['rewards', 'penalties', 'missing', 'problems'])

function numberDifference([expected = '']: readonly string[], [got = '']: readonly string[]): string {
  const [wanted, came] = [parseDecimal(expected), parseDecimal(got)]
  if (wanted === undefined || came === undefined) return ''
  const text = toText(subtract(came, wanted))
  return text.startsWith('-') ? `−${grouped(text.slice(1))}` : `+${grouped(text)}`
}
