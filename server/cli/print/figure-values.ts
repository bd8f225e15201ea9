import type { RawScheme } from '../../../engine/index.ts'
import { grouped, money } from '../../messages/numbers.ts'
import { word } from '../../messages/word.ts'
import type { Speech } from '../../messages/speech.ts'

/** A figure's value as people read it: money with its fen, percentages with their sign, a band, a post or a department by its name. */
export function figureValues(raw: RawScheme, { language }: Speech): (figure: string, value: string) => string {
  const units = unitsOf(raw)
  const names = namesOf(raw)
  return (figure, value) => {
    if (value === 'true') return word('answer', 'yes', language)
    if (value === 'false') return word('answer', 'no', language)
    const name = names.get(figure)?.get(value)
    if (name !== undefined) return name
    const unit = units(figure)
    if (unit === 'money') return money(value)
    return unit === 'percent' && value !== '' ? `${grouped(value)}%` : grouped(value)
  }
}

const paid = /^(pay|reward|penalty|carried):|^(payout|rewards|penalties)$/

function unitsOf(raw: RawScheme): (figure: string) => string {
  const units = new Map<string, string>((raw.parameters ?? []).map(({ id, unit }) => [id, unit]))
  for (const metric of raw.metrics) if ('unit' in metric) units.set(metric.id, metric.unit)
  for (const metric of raw.metrics)
    if (metric.kind === 'earlier') units.set(metric.id, units.get(metric.metric) ?? 'number')
  return (figure) => units.get(figure) ?? (paid.test(figure) && !figure.endsWith(':times') ? 'money' : 'number')
}

function namesOf(raw: RawScheme): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const named = (parts: readonly { id: string; name: string }[] | undefined): ReadonlyMap<string, string> =>
    new Map((parts ?? []).map(({ id, name }) => [id, name]))
  return new Map([
    ['band', named(raw.bands?.rows)],
    ['person.post', named(raw.posts)],
    ['person.department', named(raw.departments)],
  ])
}
