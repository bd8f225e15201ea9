import type { StoredRecord } from '../../../store/store.ts'
import type { BoundMeaning } from '../columns/bind-meanings.ts'
import type { GroupKindOfFile } from '../options/import-options.ts'
import type { SheetRow } from '../reading/sheet-messages.ts'
import type { EmployeeChecking } from './employee-checking.ts'
import type { EmployeeValues } from './settle-employee.ts'

/** What a row says of somebody, by key of meaning, as it is written. */
export function saidIn({ values }: SheetRow, columns: readonly BoundMeaning[]): EmployeeValues {
  const bound = columns.filter(({ meaning }) => meaning !== undefined)
  return Object.fromEntries(
    bound.map(({ meaning }, index) => {
      const value = values[index]
      return [meaning?.key ?? '', typeof value === 'string' ? value : undefined]
    }),
  )
}

/** A constant stands in where neither the file nor the record says anything; that of `from` wherever the file does not. */
export function withConstants(
  said: EmployeeValues,
  before: StoredRecord | undefined,
  constants: EmployeeChecking['constants'],
): EmployeeValues {
  const lacking = Object.entries(constants).filter(
    ([key]) => said[key] === undefined && (key === 'from' ? before !== undefined : before?.fields[key] === undefined),
  )
  return lacking.length === 0 ? said : { ...said, ...Object.fromEntries(lacking.map(([k, v]) => [k, String(v)])) }
}

/** Departments, posts and teams of a row by id; those that are nobody's are reported and left out. */
export function groupIds(
  values: EmployeeValues,
  line: number,
  { names, report, found }: EmployeeChecking,
): Record<string, string> {
  const ids: Record<string, string> = {}
  for (const kind of groupKinds) {
    const text = values[kind]
    if (text === undefined || found.isWrong(line, report.lettersOf(kind))) continue
    const one = names.resolve(kind, text, line)
    if ('id' in one) ids[kind] = one.id
    else report(line, kind, one.code, one.params)
  }
  return ids
}

const groupKinds: readonly GroupKindOfFile[] = ['department', 'post', 'team']
const needed = ['name', 'department', 'post', 'hired', 'payBase'] as const

/** Reports what somebody new lacks. */
export function reportMissing(
  values: EmployeeValues,
  before: StoredRecord | undefined,
  line: number,
  checking: EmployeeChecking,
): void {
  if (before !== undefined) return
  const { report, found, columns } = checking
  for (const key of needed) {
    if (values[key] !== undefined) continue
    const isColumn = columns.some(({ meaning }) => meaning?.key === key)
    // What stands in the cell and is wrong was said already.
    if (isColumn && found.isWrong(line, report.lettersOf(key))) continue
    report(line, key, `import-missing-${key === 'payBase' ? 'pay-base' : key}`)
  }
}
