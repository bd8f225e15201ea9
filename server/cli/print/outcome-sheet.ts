import { type ConsequenceOutcome, indicatorsOf, type Outcome } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import type { OutcomeColumn } from './outcome-column.ts'
import { payColumns } from './pay-columns.ts'
import type { Printing } from './printing.ts'
import { remarks } from './remarks.ts'
import type { Sheet } from './sheet.ts'
import { shortfalls } from './shortfalls.ts'

/**
 * Everyone's outcome as rows. `whole` also has the scores, interim figures, balances and reasons, for a file; without it only
 * what fits a terminal, and of the people only those who are in.
 */
export function outcomeSheet(outcome: Outcome, printing: Printing, { whole }: { whole: boolean }): Sheet {
  const columns = columnsOf(outcome, printing, whole)
  const people = whole ? outcome.people : outcome.people.filter((person) => person.status !== 'not-included')
  return {
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: people.map((person) => columns.map((column) => column.cell(person) ?? '')),
    totals: columns.map((column) => column.total ?? ''),
  }
}

function columnsOf(outcome: Outcome, printing: Printing, whole: boolean): readonly OutcomeColumn[] {
  const { raw, context } = printing
  const { say } = context
  const text = (title: string, cell: OutcomeColumn['cell']): OutcomeColumn => ({ title, kind: 'text', cell })
  const number = (title: string, cell: OutcomeColumn['cell']): OutcomeColumn => ({ title, kind: 'number', cell })
  const { totals } = outcome
  return [
    { ...text(say('figure-person-id', {}), ({ id }) => id), total: say('outcome-totals', {}) },
    text(say('figure-person-name', {}), ({ name }) => name),
    {
      ...text(say('figure-status', {}), ({ status }) => word('status', status, context.language)),
      total: `${totals.complete}/${totals.people}`,
    },
    ...(whole ? scoreColumns(printing, number) : []),
    number(say('figure-total', {}), ({ total }) => total),
    ...(raw.rank === undefined ? [] : [number(say('figure-rank', {}), ({ rank }) => rank?.toString())]),
    ...(raw.bands === undefined
      ? []
      : [text(say('figure-band', {}), ({ band }) => band && printing.valueText('band', band))]),
    ...consequenceColumns(printing, text),
    ...payColumns(outcome, printing, whole),
    ...(whole
      ? [
          text(say('figure-notes', {}), (person) =>
            [...shortfalls(person, printing), ...remarks(person, printing)].join('; '),
          ),
        ]
      : []),
  ]
}

type Make = (title: string, cell: OutcomeColumn['cell']) => OutcomeColumn

function scoreColumns({ raw, context }: Printing, number: Make): OutcomeColumn[] {
  return indicatorsOf(raw).map(({ indicator }) =>
    number(context.say('column-score', { name: indicator.name }), ({ scores }) => scores?.[indicator.id]),
  )
}

function consequenceColumns(printing: Printing, text: Make): OutcomeColumn[] {
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
