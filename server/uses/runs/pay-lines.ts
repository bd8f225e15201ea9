import { adjustments, results } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Filter } from '../../store/query.ts'
import type { Store, StoredRecord } from '../../store/store.ts'
import { adjustmentRecord } from '../adjustments/adjustment-record.ts'
import { Conflict } from '../refusals.ts'
import { type ControlCount, type ControlTotals, controlCount, isSameControl, payoutOf } from './control-totals.ts'
import { runsIn } from './current-results.ts'
import { mergedByEmployee } from './merged-by-employee.ts'
import { resultRecord, runAttempt } from './result-record.ts'
import type { RunRecord } from './run-record.ts'

/** An amount that somebody is paid in a period, or owes in it. */
export interface PayLine {
  readonly employee: string
  readonly name?: string
  readonly department?: string
  /** What a run came to, or what was settled of one afterwards. */
  readonly kind: 'run' | 'adjustment'
  readonly run: string
  readonly scheme: string
  readonly schemeName: string
  /** The period that it is paid for. */
  readonly of: string
  /** Of an adjustment: why. */
  readonly reason?: string
  /** Decimal text; negative where it is owed. */
  readonly amount: string
}

/** Everything that is paid in a period. */
export interface PayFile {
  readonly period: string
  /** Lines with their exact sum; `people`: how many different ones. */
  readonly totals: ControlTotals
  /** By employee, so that the lines of one person stand together. Can be read again. */
  lines(): AsyncIterable<PayLine>
}

/**
 * The results of the runs locked for a period, and the adjustments that are paid in it, as lines for a pay file. All of them are counted
 * first: refused (409) where they are not what the runs came to, line by line and to the last fen.
 */
export async function payLines(period: string, { store }: { readonly store: Store }): Promise<PayFile> {
  const locked = await runsIn(store, { field: 'state', is: 'locked' })
  const parts = partsPaidIn(period, locked)
  const lines = () => linesOf(period, locked, store)
  const counts = new Map<string, ControlCount>()
  const all = controlCount()
  let [people, last] = [0, '']
  for await (const { part, line } of lines()) {
    const count = counts.get(part) ?? controlCount()
    counts.set(part, count)
    for (const each of [count, all]) each.add(line.amount)
    if (line.employee !== last) people += 1
    last = line.employee
  }
  expectTotals(parts, counts)
  return { period, totals: { ...all.totals(), people }, lines: () => onlyLines(lines()) }
}

interface Part {
  /** Of the run. */
  readonly id: string
  readonly control: ControlTotals
}

/** Runs, and batches of adjustments, that are paid in a period, by what their lines are counted under. */
function partsPaidIn(period: string, locked: readonly RunRecord[]): ReadonlyMap<string, Part> {
  return new Map(
    locked.flatMap(({ id, fields }): [string, Part][] => {
      const { evaluated, settled } = fields
      const own =
        fields.period === period && evaluated ? [[id, { id, control: evaluated.control }] as [string, Part]] : []
      const later = settled.filter(({ payIn }) => payIn === period)
      return [...own, ...later.map(({ number, control }): [string, Part] => [`${id}+${number}`, { id, control }])]
    }),
  )
}

/** Each part has as many lines, and as much in all, as its run says; and there is none that no run says. */
function expectTotals(parts: ReadonlyMap<string, Part>, counts: ReadonlyMap<string, ControlCount>): void {
  for (const [name, { id, control }] of parts) {
    const { lines, sum } = counts.get(name)?.totals() ?? controlCount().totals()
    if (!isSameControl({ ...control, lines, sum }, control)) throw new Conflict('pay-file-off', { id })
  }
  for (const name of counts.keys()) if (!parts.has(name)) throw new Conflict('pay-file-off', { id: name })
}

/** A line, and the part that it belongs to. */
export interface CountedLine {
  readonly part: string
  readonly line: PayLine
}

function linesOf(period: string, locked: readonly RunRecord[], store: Store): AsyncIterable<CountedLine> {
  const byId = new Map(locked.map((run) => [run.id, run]))
  const own = locked.filter(({ fields }) => fields.period === period)
  const ofRuns: Filter = { field: 'runAttempt', in: own.map(({ id, fields }) => runAttempt(id, fields.attempt)) }
  const toLine = (make: (record: StoredRecord, schemeName: (run: string) => string) => readonly CountedLine[]) => {
    const nameOf = (run: string) => byId.get(run)?.fields.name ?? ''
    return (record: StoredRecord) => make(record, nameOf)
  }
  return mergedByEmployee(
    sorted(results.name, ofRuns, store, toLine(lineOfResult)),
    sorted(adjustments.name, { field: 'payIn', is: period }, store, toLine(lineOfAdjustment)),
  )
}

async function* sorted(
  collection: string,
  filter: Filter,
  store: Store,
  toLines: (record: StoredRecord) => readonly CountedLine[],
): AsyncGenerator<CountedLine> {
  const sort = [{ field: 'employee', order: 'ascending' }] as const
  for await (const portion of inPortions(store.stream(collection, { scope: 'everything', filter, sort }), 500)) {
    yield* portion.flatMap(toLines)
  }
}

function lineOfResult(record: StoredRecord, nameOf: (run: string) => string): readonly CountedLine[] {
  const { fields } = resultRecord(record)
  const { run, scheme, period, outcome } = fields
  const amount = payoutOf(outcome)
  if (amount === undefined) return []
  const about = { run, scheme, schemeName: nameOf(run), of: period }
  return [{ part: run, line: { ...whose(fields), kind: 'run', ...about, amount } }]
}

function lineOfAdjustment(record: StoredRecord, nameOf: (run: string) => string): readonly CountedLine[] {
  const { fields } = adjustmentRecord(record)
  const { run, number, scheme, period, reason, difference: amount } = fields
  const about = { run, scheme, schemeName: nameOf(run), of: period, reason }
  return [{ part: `${run}+${number}`, line: { ...whose(fields), kind: 'adjustment', ...about, amount } }]
}

function whose({ employee, name, department }: Pick<PayLine, 'employee' | 'name' | 'department'>) {
  return { employee, ...(name !== undefined && { name }), ...(department !== undefined && { department }) }
}

async function* onlyLines(counted: AsyncIterable<CountedLine>): AsyncGenerator<PayLine> {
  for await (const { line } of counted) yield line
}
