import { createHash } from 'node:crypto'
import { suggest } from '../../../engine/index.ts'
import { quote } from '../../documents/quote.ts'
import { columnIndex, columnLetters } from '../../documents/table/column-letters.ts'
import { canonicalText } from '../../store/canonical.ts'
import { Invalid } from '../../uses/refusals.ts'
import { bindMeanings, type BoundMeaning } from './columns/bind-meanings.ts'
import type { Meaning } from './columns/meaning.ts'
import { changes, type Changes } from './changes.ts'
import type { Checker } from './checker.ts'
import { planEmployees } from './employees/plan-employees.ts'
import { planFigures } from './figures/plan-figures.ts'
import { findings, type Findings } from './findings.ts'
import type { Importing, ImportRequest } from './import-request.ts'
import { type Mapping, mappingFor } from './mapping.ts'
import type { ImportPlan } from './plan.ts'
import type { SheetHead } from './reading/sheet-messages.ts'
import { type RowToMend, readSheet } from './read-sheet.ts'
import { refuseFile } from './refuse-file.ts'
import { rowReport } from './row-report.ts'

/** What a file says, and what it would change. */
export interface ImportReading {
  readonly plan: ImportPlan
  readonly head: SheetHead
  readonly columns: readonly BoundMeaning[]
  readonly mapping?: Mapping
  readonly found: Findings
  readonly changes: Changes
  /** Absent where no rows were read. */
  readonly checker?: Checker
  /** Of what was read and all that it would change. */
  readonly fingerprint: string
  /** Rows with errors as they stand, where those were asked for. */
  readonly toMend: readonly RowToMend[]
}

/**
 * Reads a file in a thread and checks it against what stands, without changing anything. Refuses what is no file of people; everything
 * else that is wrong is in `found`.
 */
export async function readImport(request: ImportRequest, importing: Importing): Promise<ImportReading> {
  const plan =
    request.purpose === 'employees' ? planEmployees(request, importing) : await planFigures(request, importing)
  expectKnown(plan.meanings, request)
  const found = findings()
  const changed = changes()
  let columns: readonly BoundMeaning[] = []
  let mapping: Mapping | undefined
  const decide = async (head: SheetHead) => {
    refuseFile(head)
    for (const { code, severity, params } of head.issues) found.add({ code, severity, params, ...placeIn(params) })
    if (head.table === undefined) return undefined
    mapping = await mappingFor(plan.purpose, head.table.header, importing.store)
    columns = bind(head, head.table, mapping, plan.meanings, request, found)
    if (!columns.some(({ meaning }) => meaning?.key === 'employeeId')) return undefined
    const report = rowReport(request.file, columns, found)
    return { columns, checker: await plan.checker({ columns, report, found, changes: changed }) }
  }
  const { head, checker, toMend } = await readSheet(request, { decide, found }, importing)
  const fingerprint = createHash('sha256')
    .update(
      canonicalText([
        head.sha256,
        plan.purpose,
        asJson(request.options),
        changed.hash(),
        [...(checker?.before() ?? [])],
      ]),
    )
    .digest('hex')
  return {
    ...{ plan, head, columns, found, changes: changed, fingerprint, toMend },
    ...(mapping !== undefined && { mapping }),
    ...(checker !== undefined && { checker }),
  }
}

function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value))
}

/** Refuses options that name something no column can be about. */
function expectKnown(meanings: readonly Meaning[], { options }: ImportRequest): void {
  const known = new Set(meanings.map(({ key }) => key))
  const wanted = [
    ...Object.entries(options.columns ?? {}).map(([letters, key]) => [`/columns/${letters}`, key] as const),
    ...Object.keys(options.constants ?? {}).map((key) => [`/constants/${key}`, key] as const),
  ]
  const errors = wanted.flatMap(([path, key]) => {
    if (key === null || known.has(key)) return []
    const [suggestion = ''] = suggest(key, [...known], 1)
    return [{ path, code: 'import-meaning-unknown', params: { value: quote(key), suggestion } }]
  })
  if (errors.length > 0) throw new Invalid(errors)
}

function bind(
  { issues: _ }: SheetHead,
  { header, headerLine }: NonNullable<SheetHead['table']>,
  mapping: Mapping,
  meanings: readonly Meaning[],
  { file, options }: ImportRequest,
  found: Findings,
): readonly BoundMeaning[] {
  const bound = bindMeanings({
    ...{ file, header, headerLine, meanings },
    ...{ chosen: options.columns ?? {}, remembered: mapping.columns },
    ...{ units: options.units ?? {}, rememberedUnits: mapping.units },
  })
  for (const finding of bound.found) found.add(finding)
  for (const column of Object.keys(options.columns ?? {})) {
    if (columnIndex(column) < header.length) continue
    found.add({
      code: 'import-column-missing',
      severity: 'error',
      params: { file, column, last: columnLetters(header.length - 1) },
    })
  }
  const left = bound.columns.filter(({ name, meaning, by }) => name !== '' && meaning === undefined && by === undefined)
  if (left.length > 0) {
    const names = quote(left.map(({ name }) => name).join('、'), 500)
    const params = { file, count: left.length, columns: names }
    found.add({ code: 'columns-left-out', severity: 'notice', params })
  }
  if (!bound.columns.some(({ meaning }) => meaning?.key === 'employeeId')) {
    const names = meanings.find(({ key }) => key === 'employeeId')?.names ?? []
    const [suggestion = ''] = names.flatMap((name) => suggest(name, header, 1))
    found.add({ code: 'column-of-ids-missing', severity: 'error', params: { file, suggestion } })
  }
  return bound.columns
}

function placeIn({ row, column }: Readonly<Record<string, unknown>>) {
  return {
    ...(typeof row === 'number' && { line: row }),
    ...(typeof column === 'string' && { column }),
  }
}
