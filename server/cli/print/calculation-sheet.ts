import type { PersonOutcome } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import { entryLines, type SheetOf } from './entry-lines.ts'
import { payoutSum } from './payout-sum.ts'
import type { Printing } from './printing.ts'
import { shortfalls } from './shortfalls.ts'

/**
 * How one person's payout came about, stage by stage: every figure with its inputs, the row of the table that matched, what it
 * was before rounding, and why it is zero; at the end the payout as the sum of its components. Needs the outcome's trace.
 * `sourceOf` tells where a fact stands: `/people/15/facts/sales` is `facts.csv C17`.
 */
export function calculationSheet(
  person: PersonOutcome,
  period: string,
  printing: Printing,
  sourceOf: SheetOf['sourceOf'],
): string {
  const { raw, context } = printing
  const { say, language } = context
  const trace = person.trace ?? []
  const sheet = { trace, printing, sourceOf }
  const head = [
    say('sheet-title', { person: person.name ?? person.id, id: person.name === undefined ? '' : person.id, period }),
    say('sheet-scheme', { name: raw.name, id: raw.id }),
    say('sheet-status', { status: word('status', person.status, language) }),
    ...shortfalls(person, printing).map((line) => `  ${line}`),
  ]
  const sections = [...Map.groupBy(trace, (entry) => entry.stage)].map(([stage, entries]) => [
    word('stage', stage, language),
    ...entries.flatMap((entry) => entryLines(entry, sheet)),
  ])
  const last = trace.length === 0 ? [say('sheet-no-trace', {})] : payoutSum(trace, printing)
  const paragraphs = [head, ...sections, last].filter((lines) => lines.length > 0)
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
