import { indicatorsOf, type RawScheme } from '../../../engine/index.ts'
import type { PlainCode } from '../../messages/command-codes.ts'
import type { Language } from '../../messages/language.ts'
import { word } from '../../messages/word.ts'
import type { Speech } from '../../messages/speech.ts'
import { atPointer } from './at-pointer.ts'

/** Figures that no part of a scheme names. */
const own: Readonly<Record<string, PlainCode>> = {
  total: 'figure-total',
  rank: 'figure-rank',
  band: 'figure-band',
  coefficient: 'figure-coefficient',
  rewards: 'figure-rewards',
  penalties: 'figure-penalties',
  proration: 'figure-proration',
  payout: 'figure-payout',
  status: 'figure-status',
  missing: 'figure-missing',
  problems: 'figure-problems',
  participants: 'figure-participants',
  person: 'figure-person',
  'person.id': 'figure-person-id',
  'person.post': 'figure-post',
  'person.department': 'figure-department',
  'person.team': 'figure-team',
  'person.hired': 'figure-hired',
  'person.left': 'figure-left',
  'period.start': 'figure-period-start',
  'period.end': 'figure-period-end',
  'period.days': 'figure-period-days',
}

/**
 * What people call a figure of a trace: `score:sales` is 得分：销售额. A JSON pointer is the formula or the field that stands there,
 * `pay:deals/0` the first of the deals. A figure that the scheme does not know keeps its id.
 */
export function figureNames(
  raw: RawScheme,
  formulaText: (stored: string) => string,
  { say, language }: Speech,
): (figure: string) => string {
  const named = new Map(declared(raw))
  const nameOf = (figure: string): string => {
    const code = Object.hasOwn(own, figure) ? own[figure] : undefined
    if (code !== undefined) return say(code, {})
    const known = named.get(figure)
    if (known !== undefined) return known
    if (figure.startsWith('/')) return pointerName(raw, figure, formulaText, language)
    const [, base, index] = /^(.+)\/(\d+)$/.exec(figure) ?? []
    if (base !== undefined) return say('figure-numbered', { figure: nameOf(base), number: Number(index) + 1 })
    return compound(figure, nameOf, named, say)
  }
  return nameOf
}

function compound(
  figure: string,
  nameOf: (figure: string) => string,
  named: ReadonlyMap<string, string>,
  say: Speech['say'],
): string {
  const [kind = '', id = '', part] = figure.split(':')
  if (part === 'times') return say('figure-times', { figure: nameOf(`${kind}:${id}`) })
  if (part === 'before-limits') return say('figure-before-limits', { figure: nameOf(`${kind}:${id}`) })
  if (kind === 'carried') return say('figure-carried', { figure: id === 'payout' ? nameOf(id) : nameOf(`pay:${id}`) })
  if (kind === 'rating' && part !== undefined)
    return say('figure-rating', { rater: named.get(`rater:${part}`) ?? part })
  return figure
}

function declared(raw: RawScheme): [figure: string, name: string][] {
  const list = (prefix: string, parts: readonly { id: string; name: string }[] | undefined): [string, string][] =>
    (parts ?? []).map((part) => [prefix + part.id, part.name])
  return [
    ...raw.metrics.flatMap((metric) => ('fields' in metric ? list('', metric.fields) : [])),
    ...list('', raw.parameters),
    ...list('', raw.metrics),
    ...list('rater:', raw.raters),
    ...list(
      'score:',
      indicatorsOf(raw).map(({ indicator }) => indicator),
    ),
    ...list('reward:', raw.rewards),
    ...list('penalty:', raw.penalties),
    ...list('pay:', raw.pay?.components),
  ]
}

function pointerName(
  raw: RawScheme,
  pointer: string,
  formulaText: (stored: string) => string,
  language: Language,
): string {
  const found = atPointer(raw, pointer)
  if (typeof found === 'string') return formulaText(found)
  if (typeof found === 'object' && found !== null && 'name' in found) return String(found.name)
  return word('field', pointer.slice(pointer.lastIndexOf('/') + 1), language)
}
