import { buildNames, indicatorsOf, type RawScheme, translateFormula } from '../../../engine/index.ts'
import type { JsonValue } from '../draft/json.ts'
import { valueAt } from '../draft/json-pointer.ts'
import type { Language } from '../../i18n/language.ts'
import { grouped } from '../../components/grouped.ts'

type Translate = (key: string, options?: Record<string, unknown>) => string

/** Figures that no part of a scheme names, as the texts of the panel say them. */
const own: ReadonlySet<string> = new Set([
  ...['total', 'rank', 'band', 'coefficient', 'rewards', 'penalties', 'proration', 'payout', 'participants'],
  ...['person', 'person.id', 'person.post', 'person.department', 'person.team', 'person.hired', 'person.left'],
  ...['period.start', 'period.end', 'period.days'],
])

/** What people call a figure of a calculation: `pay:bonus` is the name of that component. An unknown one keeps its id. */
export function figureNames(document: RawScheme, language: Language, translate: Translate): (figure: string) => string {
  const names = buildNames(document, () => undefined)
  const content: JsonValue = JSON.parse(JSON.stringify(document))
  const formulaAt = (pointer: string) => {
    const stored = valueAt(content, pointer)
    return typeof stored === 'string' ? translateFormula(stored, names, language === 'en' ? 'en' : 'zh') : undefined
  }
  const named = new Map(declared(document))
  const nameOf = (figure: string): string => {
    if (own.has(figure)) return translate(`editor.live.figures.${figure.replace('.', '_')}`)
    if (figure.startsWith('/')) return formulaAt(figure) ?? figure
    const known = named.get(figure)
    if (known !== undefined) return known
    const [, base, index] = /^(.+)\/(\d+)$/.exec(figure) ?? []
    if (base !== undefined) return `${nameOf(base)} ${Number(index) + 1}`
    const [kind = '', id = '', part] = figure.split(':')
    if (part === 'times') return translate('editor.live.figures.times', { figure: nameOf(`${kind}:${id}`) })
    if (part === 'before-limits') {
      return translate('editor.live.figures.before_limits', { figure: nameOf(`${kind}:${id}`) })
    }
    if (kind === 'carried') return translate('editor.live.figures.carried', { figure: nameOf(`pay:${id}`) })
    if (kind === 'rating' && part !== undefined) return named.get(`rater:${part}`) ?? part
    return figure
  }
  return nameOf
}

/** A value as people read it: the name of a band in place of its id. */
export function figureValues(document: RawScheme): (figure: string, value: string) => string {
  const bands = new Map((document.bands?.rows ?? []).map(({ id, name }) => [id, name]))
  return (figure, value) => (figure === 'band' ? (bands.get(value) ?? value) : grouped(value))
}

interface Part {
  readonly id: string
  readonly name: string
}

function declared(raw: RawScheme): readonly (readonly [figure: string, name: string])[] {
  const list = (prefix: string, parts: readonly Part[] = []) =>
    parts.map(({ id, name }) => [prefix + id, name] as const)
  const indicators = indicatorsOf(raw).map(({ indicator }) => indicator)
  return [
    ...raw.metrics.flatMap((metric) => ('fields' in metric ? list('', metric.fields) : [])),
    ...list('', raw.parameters),
    ...list('', raw.metrics),
    ...list('rater:', raw.raters),
    ...list('score:', indicators),
    ...list('reward:', raw.rewards),
    ...list('penalty:', raw.penalties),
    ...list('pay:', raw.pay?.components),
  ]
}
