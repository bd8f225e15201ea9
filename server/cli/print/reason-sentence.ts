import type { OutcomeReason } from '../../../engine/index.ts'
import { sentence } from '../../messages/messages.ts'
import type { Printing } from './printing.ts'

/** Why a figure is what it is, as a sentence to stand beside that figure. */
export function reasonSentence(reason: OutcomeReason, printing: Printing): string {
  return sentence(reason.code, readable(reason, printing), printing.context.language)
}

/** The same as a sentence by itself: the figure's name comes first where the sentence does not say it. */
export function reasonOf(reason: OutcomeReason, printing: Printing): string {
  const said = reasonSentence(reason, printing)
  const name = printing.nameOf(reason.figure)
  if (name === '' || said.includes(name)) return said
  return printing.context.say('reason-of-figure', { figure: name, reason: said })
}

/** Parameters that are a value of the figure itself. */
const amounts: ReadonlySet<string> = new Set(['from', 'to', 'payout', 'total'])
/** Parameters that are an id of the scheme, and the figure whose values are such ids. */
const ids: Readonly<Record<string, string>> = { post: 'person.post', department: 'person.department', band: 'band' }

/** Parameters that are a formula, or a part of one. */
const formulas: ReadonlySet<string> = new Set(['formula', 'part'])

function readable({ figure, params }: OutcomeReason, { valueText, formulaText }: Printing): OutcomeReason['params'] {
  const shown = ([name, value]: [string, string | number]): [string, string | number] => {
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined
    if (id !== undefined) return [name, valueText(id, String(value))]
    if (formulas.has(name)) return [name, formulaText(String(value))]
    return [name, amounts.has(name) ? valueText(figure, String(value)) : value]
  }
  return Object.fromEntries(Object.entries(params).map(shown))
}
