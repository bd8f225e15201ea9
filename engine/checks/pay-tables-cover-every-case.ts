import { issue, type Severity } from '../model/issue.ts'
import type { TableComponent, TiersComponent } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'
import { checkAscending, checkStartsAtZero } from './score-tables-cover-every-value.ts'
import { type Axis, type AxisCell, axisOf, combinations, knownLevels, takes } from './table-axis.ts'

/** More combinations than this are not enumerated; such a table is reported instead of being passed unseen. */
const mostCombinations = 20_000

/** Lookup tables have a row for every combination and no row that is never reached; tiers go up from zero. Broken by a discount without a row. */
export function payTablesCoverEveryCase(context: CheckContext): void {
  context.raw.pay?.components.forEach((component, index) => {
    const path = `/pay/components/${index}`
    if (component.kind === 'tiers') checkTiers(context, component, path)
    if (component.kind === 'table') checkTable(context, component, path)
  })
}

function checkTiers(context: CheckContext, component: TiersComponent, path: string): void {
  const from = component.rows.map((row) => context.quantity(row.from))
  checkAscending(context, component.name, from, `${path}/rows`)
  checkStartsAtZero(context, component.name, from[0], `${path}/rows/0`)
  component.rows.forEach((row, index) => {
    if ((row.rate === undefined) !== (row.amount === undefined)) return
    context.report(
      issue('tier-rate-or-amount', 'error', `${path}/rows/${index}`, { table: component.name, row: index + 1 }),
    )
  })
}

function checkTable(context: CheckContext, component: TableComponent, path: string): void {
  component.inputs.forEach((input, index) => checkInput(context, component, input, `${path}/inputs/${index}`))
  const axes = component.inputs.map((input, index) => axisOf(context, input, `${path}/inputs/${index}/of`))
  const size = axes.reduce((product, axis) => product * axis.length, 1)
  if (size > mostCombinations) {
    const params = { table: component.name, combinations: size, most: mostCombinations }
    return context.report(issue('table-too-large', 'warning', path, params))
  }
  checkRows(context, component, axes, `${path}/rows`)
}

function checkInput(
  context: CheckContext,
  { name }: TableComponent,
  input: TableComponent['inputs'][number],
  path: string,
): void {
  if ('from' in input) {
    const from = input.from.map(context.quantity)
    return checkAscending(context, `${name}·${input.name}`, from, `${path}/from`)
  }
  const known = knownLevels(context, `${path}/of`)
  input.levels.forEach((level, index) => {
    if (known === undefined || known.includes(level)) return
    context.report(issue('level-unknown', 'error', `${path}/levels/${index}`, { level, allowed: known.join('、') }))
  })
}

function checkRows({ report }: CheckContext, component: TableComponent, axes: readonly Axis[], path: string): void {
  const { name: table, rows } = component
  const taken = takenRows(component, axes)
  rows.forEach(({ at }, index) => {
    if (taken.rows.has(index)) return
    report(issue('row-unreachable', 'error', `${path}/${index}`, { table, row: index + 1, from: at.join(' · ') }))
  })
  const worst = taken.gaps.find((gap) => !isDoubtful(gap)) ?? taken.gaps[0]
  if (worst === undefined) return
  const combination = worst.map((cell) => cell.text).join(' · ')
  report(issue('table-gap', severityOf(component, worst), path, { table, combination, gaps: taken.gaps.length }))
}

/** A chosen outcome for what has no row makes the gap a decision; it is still shown. */
function severityOf({ whenNoRow }: TableComponent, gap: readonly AxisCell[]): Severity {
  if (whenNoRow !== 'invalid') return 'notice'
  return isDoubtful(gap) ? 'warning' : 'error'
}

function isDoubtful(combination: readonly AxisCell[]): boolean {
  return combination.some((cell) => cell.isDoubtful)
}

function takenRows({ rows }: TableComponent, axes: readonly Axis[]) {
  const taken = new Set<number>()
  const gaps: (readonly AxisCell[])[] = []
  for (const combination of combinations(axes)) {
    const row = rows.findIndex(({ at }) => combination.every((cell, axis) => takes(at[axis], cell)))
    if (row < 0) gaps.push(combination)
    else taken.add(row)
  }
  return { rows: taken, gaps }
}
