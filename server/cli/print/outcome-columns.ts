import { type ConsequenceOutcome, indicatorsOf, type Outcome } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import type { OutcomeColumn } from './outcome-column.ts'
import { payColumns } from './pay-columns.ts'
import type { Printing } from './printing.ts'
import { remarks } from './remarks.ts'
import { shortfalls } from './shortfalls.ts'

/** Whose outcome it is. */
export function personColumns({ context: { say } }: Printing): readonly OutcomeColumn[] {
  return [
    { ...text(say('figure-person-id', {}), ({ id }) => id), total: say('outcome-totals', {}) },
    text(say('figure-person-name', {}), ({ name }) => name),
  ]
}

/**
 * What is shown of outcomes, column by column. `whole`: also the scores, interim figures, balances and reasons; with `totals` the columns
 * have their sums.
 */
export function outcomeColumns(
  printing: Printing,
  { whole, totals }: { readonly whole: boolean; readonly totals?: Outcome['totals'] },
): readonly OutcomeColumn[] {
  const { raw, context } = printing
  const { say, language } = context
  return [
    {
      ...text(say('figure-status', {}), ({ status }) => word('status', status, language)),
      total: totals && `${totals.complete}/${totals.people}`,
    },
    ...(whole ? scoreColumns(printing) : []),
    number(say('figure-total', {}), ({ total }) => total),
    ...(raw.rank === undefined ? [] : [number(say('figure-rank', {}), ({ rank }) => rank?.toString())]),
    ...(raw.bands === undefined
      ? []
      : [text(say('figure-band', {}), ({ band }) => band && printing.valueText('band', band))]),
    ...consequenceColumns(printing),
    ...payColumns(totals, printing, whole),
    ...(whole ? [noteColumn(printing)] : []),
  ]
}

function text(title: string, cell: OutcomeColumn['cell']): OutcomeColumn {
  return { title, kind: 'text', cell }
}

function number(title: string, cell: OutcomeColumn['cell']): OutcomeColumn {
  return { title, kind: 'number', cell }
}

function noteColumn(printing: Printing): OutcomeColumn {
  return text(printing.context.say('figure-notes', {}), (person) =>
    [...shortfalls(person, printing), ...remarks(person, printing)].join('; '),
  )
}

function scoreColumns({ raw, context }: Printing): OutcomeColumn[] {
  return indicatorsOf(raw).map(({ indicator }) =>
    number(context.say('column-score', { name: indicator.name }), ({ scores }) => scores?.[indicator.id]),
  )
}

function consequenceColumns(printing: Printing): OutcomeColumn[] {
  const { raw, context } = printing
  return (['rewards', 'penalties'] as const)
    .filter((list) => raw[list] !== undefined)
    .map((list) => text(context.say(`outcome-${list}`, {}), (person) => taken(person[list], list, printing)))
}

function taken(
  consequences: readonly ConsequenceOutcome[] | undefined,
  list: 'rewards' | 'penalties',
  printing: Printing,
): string {
  const { nameOf, context } = printing
  const kind = list === 'rewards' ? 'reward' : 'penalty'
  const each = (consequences ?? []).map(({ id, times }) => {
    const name = nameOf(`${kind}:${id}`)
    return times === 1 ? name : context.say('outcome-taken', { name, times })
  })
  return each.join(context.language === 'zh-CN' ? '、' : ', ')
}
