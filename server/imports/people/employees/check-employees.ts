import { employees } from '../../../collections/people.ts'
import type { JsonObject } from '../../../store/json.ts'
import type { Change, StoredRecord } from '../../../store/store.ts'
import type { Checker, RowChange, ShownChange } from '../checker.ts'
import { formCheck } from '../form-check.ts'
import { inTurns } from '../in-turns.ts'
import type { SheetRow } from '../reading/sheet-messages.ts'
import type { EmployeeChecking } from './employee-checking.ts'
import { groupIds, reportMissing, saidIn, withConstants } from './employee-row.ts'
import type { GroupNames } from './group-names.ts'
import { settleEmployee } from './settle-employee.ts'

/** Checks the rows of a file of employees: who is new, who changes, who stays as they are. What a row does not say stays as it is. */
export function employeeChecker(checking: EmployeeChecking): Checker {
  const isGood = formCheck('employee')
  const relied = new Map<string, Change>()
  return {
    take: (rows) => inTurns(rows, (row) => checkRow(row, checking, isGood, relied)),
    end: async () => {},
    before: () => [...checking.names.created(), ...relied.values()],
    unknown: () => checking.names.unknown(),
  }
}

function checkRow(
  row: SheetRow,
  checking: EmployeeChecking,
  formErrors: ReturnType<typeof formCheck>,
  relied: Map<string, Change>,
): void {
  const { line } = row
  const { stands, found, report, today, changes } = checking
  const said = saidIn(row, checking.columns)
  const id = said.employeeId
  if (id === undefined) return
  const before = stands.get(id)
  const values = withConstants(said, before, checking.constants)
  if (before !== undefined && !checking.mayUpdate(before)) {
    return report(line, 'employeeId', 'import-outside-reach', { id })
  }
  const groups = groupIds(values, line, checking)
  reportMissing(values, before, line, checking)
  if (found.isWrong(line)) return
  const { employeeId: _, ...rest } = values
  const own = { ...rest, ...groups }
  const settled = settleEmployee({ before, values: own, names: checking.names, today })
  const fields = 'errors' in settled ? undefined : settled.fields
  const { history: __, ...sent } = fields ?? {}
  const errors = 'errors' in settled ? settled.errors : formErrors({ id, ...sent })
  for (const { path, code, params } of errors) report(line, keyOf(path), code, params)
  if (errors.length > 0 || fields === undefined) return
  if (!isReached({ id, fields }, before, checking)) return report(line, 'employeeId', 'import-outside-reach', { id })
  rely(before, fields, checking.names, relied)
  changes.add(changeOf({ id, line, fields, before }, checking))
}

/** JSON pointers of employees begin with the field; that of the id is the column of ids. */
function keyOf(path: string): string {
  const key = path.split('/')[1] ?? ''
  return key === 'id' ? 'employeeId' : key
}

function isReached(after: RowTarget, before: StoredRecord | undefined, checking: EmployeeChecking): boolean {
  const { names, mayCreate, mayUpdate } = checking
  // A department that the file makes is reached by whoever reaches the one above it.
  const above = names.parentOf(String(after.fields.department))
  const placed = above === undefined ? after : { id: after.id, fields: { ...after.fields, department: above } }
  return before === undefined ? mayCreate(placed) : mayUpdate(placed)
}

interface RowTarget {
  readonly id: string
  readonly fields: JsonObject
}

/** Whoever is put somewhere relies on it that department and post are still there. */
function rely(
  before: StoredRecord | undefined,
  { department, post }: JsonObject,
  names: GroupNames,
  relied: Map<string, Change>,
): void {
  if (before?.fields.department === department && before?.fields.post === post) return
  for (const [kind, id] of [
    ['department', String(department)],
    ['post', String(post)],
  ] as const) {
    const stands = names.standing(kind, id)
    if (stands === undefined) continue
    relied.set(`${kind} ${id}`, { do: 'expect', in: `${kind}s`, id, version: stands.version })
  }
}

function changeOf(
  { id, line, fields, before }: RowTarget & { line: number; before: StoredRecord | undefined },
  { mask }: EmployeeChecking,
): RowChange {
  return {
    ...{ in: employees.name, id, subject: id, line, fields, before },
    name: String(fields.name),
    shown: () => shownChanges(before && mask({ id, fields: before.fields }), mask({ id, fields })),
  }
}

function shownChanges(before: JsonObject | undefined, after: JsonObject): readonly ShownChange[] {
  return Object.keys(after).flatMap((key) => {
    if (key === 'history' || before?.[key] === after[key]) return []
    return [{ key, ...(before?.[key] !== undefined && { before: before[key] }), after: after[key] ?? null }]
  })
}
