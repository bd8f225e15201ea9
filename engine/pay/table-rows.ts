import { compare } from '../kernel/compare.ts'
import { type Decimal, decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import type { Condition, ConditionLeaf, TableComponent } from '../model/raw/scheme.ts'

/** One side of a table: where its value stands and what its cells may say. */
export interface Axis {
  readonly name: string
  readonly input: Name
  /** Half-open ranges by their lower bounds, or levels. */
  readonly cells: { readonly from: readonly Decimal[] } | { readonly levels: readonly string[] }
}

/** The conditions of a table's rows. Rows of the wrong length and cells that their axis does not have are reported. */
export function compileRows(
  raw: TableComponent,
  path: string,
  axes: readonly Axis[],
  compiling: Compiling,
): readonly { path: string; condition: Condition }[] {
  return raw.rows.flatMap(({ at }, index) => {
    const row = `${path}/rows/${index}`
    if (at.length !== axes.length) {
      const params = { cells: at.length, inputs: axes.length }
      compiling.report(issue('table-row-length', 'error', `${row}/at`, params))
      return []
    }
    const leaves = axes.map((axis, column) => {
      const found = at[column] === '*' ? [] : cellLeaves(axis, at[column])
      if (found === undefined) reportCell(axis, at[column], `${row}/at/${column}`, compiling)
      return found
    })
    if (leaves.includes(undefined)) return []
    const all = leaves.flatMap((each) => each ?? [])
    return [{ path: row, condition: all.length > 0 ? { all } : { any: everything(axes[0]) } }]
  })
}

/** What a cell asks of its input; undefined where the axis has no such cell. */
function cellLeaves({ input, cells }: Axis, cell: number | string | undefined): ConditionLeaf[] | undefined {
  const fact = input.id
  if ('levels' in cells) {
    const isLevel = typeof cell === 'string' && cells.levels.includes(cell)
    return isLevel ? [{ fact, operator: 'equal', value: cell }] : undefined
  }
  if (typeof cell !== 'number') return undefined
  const index = cells.from.findIndex((bound) => compare(bound, decimal(cell)) === 0)
  if (index < 0) return undefined
  const next = cells.from[index + 1]
  const below: ConditionLeaf[] = next === undefined ? [] : [{ fact, operator: 'lessThan', value: numberOf(next) }]
  return [{ fact, operator: 'greaterThanInclusive', value: cell }, ...below]
}

/** Holds for every value of the axis: a condition may not be empty. */
function everything(axis: Axis | undefined): ConditionLeaf[] {
  if (axis === undefined) return []
  const fact = axis.input.id
  if ('levels' in axis.cells) {
    const value = axis.cells.levels[0] ?? ''
    return [
      { fact, operator: 'equal', value },
      { fact, operator: 'notEqual', value },
    ]
  }
  return [
    { fact, operator: 'greaterThanInclusive', value: 0 },
    { fact, operator: 'lessThan', value: 0 },
  ]
}

function reportCell(
  { name, cells }: Axis,
  cell: number | string | undefined,
  path: string,
  compiling: Compiling,
): void {
  const allowed = 'levels' in cells ? cells.levels : cells.from.map(toText)
  const params = { cell: cell ?? '', input: name, allowed: [...allowed, '*'].join(', ') }
  compiling.report(issue('table-cell-unknown', 'error', path, params))
}

/** Up to 15 significant digits: the number of the document again. */
function numberOf(bound: Decimal): number {
  return Number(toText(bound))
}
