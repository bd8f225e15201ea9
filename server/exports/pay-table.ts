import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import { plus } from '../uses/runs/amounts.ts'
import type { PayLine } from '../uses/runs/pay-lines.ts'
import { type Paid, paidPeople } from './paid-people.ts'
import type { PlaceNames } from './place-names.ts'
import type { ColumnToWrite, RowToWrite, TableToWrite } from './table-to-write.ts'

/** What stands in a pay file. */
export interface PayTableParts {
  /** The lines of each person together. */
  readonly lines: AsyncIterable<PayLine>
  /** The schemes by which somebody is paid, a column for each: id → name. */
  readonly schemes: ReadonlyMap<string, string>
  /** Decimals of the amounts. */
  readonly scale: number
  readonly names: PlaceNames
}

/**
 * A pay file as a table: a row for each person with what each run pays, what is adjusted and why, and the sum; at its end a row with the
 * control totals, which are people, lines and the sums of the columns.
 */
export function payTable(parts: PayTableParts, language: Language): TableToWrite {
  const { schemes, scale } = parts
  const say = (code: string, params = {}) => sentence(code, params, language)
  const text = (code: string): ColumnToWrite => ({ name: say(code), kind: 'text' })
  const money = (name: string): ColumnToWrite => ({ name, kind: 'money', scale })
  return {
    columns: [
      ...['figure-person-id', 'figure-person-name', 'figure-department'].map(text),
      ...[...schemes.values(), say('pay-file-adjustments'), say('pay-file-sum')].map(money),
      { ...text('pay-file-notes'), width: 40 },
    ],
    rows: rowsOf(parts, say),
  }
}

type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string

async function* rowsOf({ lines, schemes, names }: PayTableParts, say: Say): AsyncGenerator<RowToWrite> {
  let [people, count] = [0, 0]
  let totals: readonly (string | undefined)[] = []
  for await (const { employee, name, department, lines: own } of paidPeople(lines)) {
    const amounts = amountsOf(own, [...schemes.keys()])
    people += 1
    count += own.length
    totals = amounts.map((amount, column) => sumOf([totals[column], amount]))
    yield [employee, name, department && names.department(department), ...amounts, adjusted(own, say)]
  }
  const control = [say('pay-file-totals'), say('pay-file-people', { count: people }), say('pay-file-lines', { count })]
  yield [...control, ...totals]
}

/** By scheme, then adjustments, then the sum of all. */
function amountsOf(own: Paid['lines'], schemes: readonly string[]): readonly (string | undefined)[] {
  const sum = (chosen: readonly PayLine[]) => sumOf(chosen.map(({ amount }) => amount))
  return [
    ...schemes.map((id) => sum(own.filter(({ kind, scheme }) => kind === 'run' && scheme === id))),
    sum(own.filter(({ kind }) => kind === 'adjustment')),
    sum(own),
  ]
}

function sumOf(amounts: readonly (string | undefined)[]): string | undefined {
  const present = amounts.filter((amount) => amount !== undefined)
  return present.length === 0 ? undefined : present.reduce(plus)
}

function adjusted(own: Paid['lines'], say: Say): string {
  const settled = own.filter(({ kind }) => kind === 'adjustment')
  return settled
    .map(({ of, schemeName, reason = '' }) => say('pay-file-adjusted', { period: of, name: schemeName, reason }))
    .join('; ')
}
