import { attributeNames } from '../../../documents/facts/targets.ts'
import { languages } from '../../../messages/language.ts'
import type { ImportCode } from '../../../messages/import-codes.ts'
import { sentence } from '../../../messages/messages.ts'
import type { Reads } from '../reading/reads.ts'
import type { Meaning } from './meaning.ts'

/** What a row of a file can say of an employee, by the field that keeps it. */
const columns = {
  employeeId: of('meaning-employee-id', { as: 'id' }, attributeNames.employeeId, true),
  name: of('meaning-name', { as: 'text' }, attributeNames.name, true),
  department: of('meaning-department', { as: 'group' }, attributeNames.department, true),
  post: of('meaning-post', { as: 'group' }, attributeNames.post, true),
  team: of('meaning-team', { as: 'group' }, attributeNames.team),
  hired: of('meaning-hired', { as: 'date' }, attributeNames.hired, true),
  left: of('meaning-left', { as: 'date' }, attributeNames.left),
  payBase: of('meaning-pay-base', { as: 'amount' }, ['薪酬基数', '基本工资', '月薪基数', 'base pay'], true),
  from: of('meaning-from', { as: 'date' }, ['生效日期', '任职日期', '调动日期', 'effective from']),
} as const

/** Everything that a file of employees can have columns for. */
export const employeeMeanings: readonly Meaning[] = Object.entries(columns).map(([key, rest]) => ({ key, ...rest }))

/** The column that says who it is, and the one that only helps people to read. */
export const personMeanings: readonly Meaning[] = employeeMeanings
  .filter(({ key }) => key === 'employeeId' || key === 'name')
  .map((meaning) => ({ ...meaning, isRequired: meaning.key === 'employeeId' }))

function of(code: ImportCode, reads: Reads, names: readonly string[], isRequired = false) {
  const own = languages.map((language) => sentence(code, {}, language))
  return { reads, title: { code, params: {} }, names: [...new Set([...own, ...names])], isRequired }
}
