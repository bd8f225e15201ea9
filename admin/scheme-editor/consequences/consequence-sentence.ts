import type { Consequence, Effect, Veto } from '../../../engine/index.ts'
import { conditionSentence } from '../../components/condition/condition-sentence.ts'
import { amountText, type FigureReading } from '../../components/condition/figure-reading.ts'

/** Which list a consequence stands in. */
export type ConsequenceList = 'rewards' | 'penalties'

/** What a document says besides its parts: the currency its amounts are in. */
type Money = { readonly money?: { readonly currency?: string } }

/** A reward or penalty in a sentence: `当 完成率 ≥ 100% 时，奖励 500 元；每日历年最多 1 次`. */
export function consequenceSentence(
  list: ConsequenceList,
  consequence: Consequence,
  reading: FigureReading,
  document: Money = {},
): string {
  const { say } = reading
  const currency = document.money?.currency ?? 'CNY'
  const effects = joined(
    consequence.effects.map((effect) => effectText(list, effect, reading, currency)),
    reading,
  )
  const { times } = consequence
  const often =
    times === undefined ? effects : say(`${sentence}.times`, { effects, formula: reading.formulaText(times) })
  const whole = said(consequence.when, often, reading)
  return remarks(consequence, reading).reduce(
    (before, rest) => say(`${sentence}.rest`, { sentence: before, rest }),
    whole,
  )
}

/** A veto in a sentence: `当 造假次数 > 0 时，总分变为 0`. */
export function vetoSentence({ when, score, band }: Veto, reading: FigureReading): string {
  const { say } = reading
  const value = typeof score === 'object' ? reading.nameOf(score.parameter) : String(score)
  const effects = [
    ...(score === undefined ? [] : [say(`${sentence}.score`, { score: value })]),
    ...(band === undefined ? [] : [say(`${sentence}.band`, { band: reading.valueText('band', band) })]),
  ]
  return said(when, joined(effects, reading), reading)
}

const sentence = 'editor.consequences.sentence'

function said(when: Consequence['when'], effects: string, reading: FigureReading): string {
  return reading.say(`${sentence}.whole`, { condition: conditionSentence(when, reading), effects })
}

function effectText(list: ConsequenceList, effect: Effect, reading: FigureReading, currency: string): string {
  const { say } = reading
  if (effect.kind === 'money') return moneyText(list, effect.amount, reading, currency)
  const text = say(`${sentence}.${effect.kind === 'demerit' ? effect.level : effect.kind}`)
  const { note = '' } = effect
  return note === '' ? text : say(`${sentence}.noted`, { effect: text, note })
}

/** A number of its own is an amount; anything else is a formula that gives one. */
function moneyText(list: ConsequenceList, amount: string, reading: FigureReading, currency: string): string {
  const { say } = reading
  const isNumber = /^\s*\d{1,15}(\.\d{1,6})?\s*$/.test(amount)
  if (isNumber) return say(`${sentence}.${list}_money`, { amount: amountText(Number(amount), 'money', currency, say) })
  const unit = currency === 'CNY' ? say(`${sentence}.yuan`) : currency
  return say(`${sentence}.${list}_formula`, { formula: reading.formulaText(amount), unit })
}

/** What limits it: how often, whom, when, and beside which others. */
function remarks(
  { limit, posts = [], departments = [], cycles = [], onlyOneOf }: Consequence,
  reading: FigureReading,
): readonly string[] {
  const { say } = reading
  const who = [
    ...posts.map((post) => reading.valueText('person.post', post)),
    ...departments.map((department) => reading.valueText('person.department', department)),
  ]
  return [
    ...(who.length === 0 ? [] : [say(`${sentence}.who`, { who: joined(who, reading) })]),
    ...(cycles.length === 0 ? [] : [say(`${sentence}.cycles`, { cycles: cyclesText(cycles, reading) })]),
    ...(limit === undefined ? [] : [say(`${sentence}.limit.${limit.per}`, { times: limit.times })]),
    ...(onlyOneOf === undefined ? [] : [say(`${sentence}.only_one_of`, { group: onlyOneOf })]),
  ]
}

function cyclesText(cycles: readonly string[], reading: FigureReading): string {
  const names = cycles.map((cycle) => reading.say(`console.cycle.${cycle}`))
  return joined(reading.language === 'en' ? names.map((name) => name.toLowerCase()) : names, reading)
}

function joined(parts: readonly string[], { say }: FigureReading): string {
  if (parts.length === 0) return say(`${sentence}.nothing`)
  return parts.reduce((left, right) => say(`${sentence}.list`, { left, right }))
}
