import { leavesOf } from '../compile/leaves-of.ts'
import { bandsPath } from '../compile/row-lists.ts'
import type { CompiledBands, CompiledIndicator, CompiledPayComponent, Scheme } from '../compile/scheme.ts'
import { Decimal } from '../kernel/decimal.ts'
import { cycleOf } from '../kernel/period.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import { conditionTest } from '../rules/condition-test.ts'
import { appliesTest } from './applies.ts'
import type { FastPerson } from './fast-person.ts'
import { slotOf } from './load-steps.ts'

/** Adds the rows of one list that someone took to the counts of its rows. */
type Count = (run: FastPerson, counts: number[]) => void

/** Counts the rows of one list. */
export interface RowCounter {
  /** JSON pointer of the list. */
  readonly list: string
  readonly count: Count
}

/**
 * Finds out which rows someone took for whom the plan ran through, by looking them up again: what was looked up still stands in the
 * frame. So the steps of the plan need not remember any row.
 */
export function rowCounters(scheme: Scheme, period: PeriodKey): readonly RowCounter[] {
  const { bands } = scheme
  const due = scheme.components.filter(({ cycles }) => cycles.includes(cycleOf(period)))
  return [
    ...leavesOf(scheme.indicators).flatMap(ofLeaf),
    ...(bands === undefined ? [] : [ofBands(scheme, bands)]),
    ...due.flatMap(ofComponent),
  ]
}

/** Only an indicator that counts for someone has a score. */
function ofLeaf({ slot, scoring }: CompiledIndicator): RowCounter | [] {
  if (scoring?.rows === undefined) return []
  const { ladder, choice } = scoring
  const rowOf = rowFinder(choice)
  const taken: (run: FastPerson) => number = ladder?.row ?? ((run) => scoring.score(run, rowOf(run)).row?.index ?? -1)
  const count: Count = (run, counts) => {
    if (run.frame[slot] instanceof Decimal) addOne(counts, taken(run))
  }
  return { list: scoring.rows.path, count }
}

function ofBands(scheme: Scheme, { rows }: CompiledBands): RowCounter {
  const slot = slotOf(scheme, 'band') ?? -1
  const places = new Map<unknown, number>(rows.map(({ id }, index) => [id, index]))
  return { list: bandsPath, count: ({ frame }, counts) => addOne(counts, places.get(frame[slot]) ?? -1) }
}

function ofComponent({ raw, gate, component }: CompiledPayComponent): RowCounter | [] {
  if (component.rows === undefined) return []
  const applies = appliesTest(raw)
  const isOpen = (gate?.rows ?? []).map((row) => conditionTest(row, gate?.names ?? []))
  const rowOf = rowFinder(component.choice)
  const count: Count = (run, counts) => {
    if (!applies(run) || !isOpen.every((test) => test(run.frame))) return
    const { row, rowsOfRecords = [] } = component.pay(run, rowOf(run))
    addOne(counts, row?.index ?? -1)
    for (const { index } of rowsOfRecords) addOne(counts, index)
  }
  return { list: component.rows.path, count }
}

function rowFinder(choice: CompiledPayComponent['gate']): (run: FastPerson) => number {
  const tests = choice?.rows.map((row) => conditionTest(row, choice.names)) ?? []
  return ({ frame }) => tests.findIndex((test) => test(frame))
}

/** -1: none was taken. */
function addOne(counts: number[], row: number): void {
  if (row >= 0) counts[row] = (counts[row] ?? 0) + 1
}
