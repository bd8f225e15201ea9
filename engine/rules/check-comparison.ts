import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import { type Checking, nameKnown, shown } from './check-fact.ts'
import { checkLiteral } from './check-literal.ts'
import { leftId, rightId } from './condition-names.ts'
import { isFields, type NodeFields } from './condition-nodes.ts'
import { exactOperators } from './exact-operators.ts'
import { personId } from './person-path.ts'

/** One comparison of a condition: its fields, the fact, the operator for the fact's type, and what it is compared with. */
export function checkComparison(comparison: NodeFields, checking: Checking): void {
  const { path, report } = checking
  for (const field of Object.keys(comparison)) {
    if (!fields.has(field)) report(issue('condition-unknown-field', 'error', path, { field }))
  }
  const absent = ['fact', 'operator', 'value'].filter((field) => !Object.hasOwn(comparison, field))
  for (const field of absent) report(issue('condition-field-missing', 'error', path, { field }))
  if (absent.length > 0) return
  const name = leftName(comparison, checking)
  const isFit = hasFitOperator(comparison, name, checking)
  if (name !== undefined && isFit) checkValue(comparison, name, checking)
}

const fields: ReadonlySet<string> = new Set(['fact', 'operator', 'value', 'path', 'name'])

function leftName(comparison: NodeFields, checking: Checking): Name | undefined {
  const { fact, path } = comparison
  const hasPath = Object.hasOwn(comparison, 'path')
  const isPerson = fact === 'person'
  if (isPerson !== hasPath || (hasPath && (typeof path !== 'string' || personId(path) === undefined))) {
    checking.report(issue('condition-path', 'error', checking.path, { path: typeof path === 'string' ? path : '' }))
    return undefined
  }
  return nameKnown(leftId(comparison) ?? fact, { ...checking, path: `${checking.path}/${isPerson ? 'path' : 'fact'}` })
}

function hasFitOperator(comparison: NodeFields, name: Name | undefined, { path, report }: Checking): boolean {
  const { operator } = comparison
  const place = `${path}/operator`
  if (typeof operator !== 'string' || !Object.hasOwn(exactOperators, operator)) {
    report(issue('condition-operator-unknown', 'error', place, { operator: String(operator) }))
    return false
  }
  if (name === undefined || name.type === 'number' || sameness.has(operator)) return true
  report(issue('condition-operator-unfit', 'error', place, { name: shown(name), operator }))
  return false
}

const sameness: ReadonlySet<string> = new Set(['equal', 'notEqual', 'in', 'notIn'])

function checkValue(comparison: NodeFields, name: Name, checking: Checking): void {
  const { operator, value } = comparison
  const at = { ...checking, path: `${checking.path}/value` }
  if (operator === 'in' || operator === 'notIn') checkList(operator, value, name, at)
  else if (isFields(value)) checkOtherFact(value, name, at)
  else checkLiteral(value, name, at)
}

function checkList(operator: string, value: unknown, name: Name, checking: Checking): void {
  const { path, report } = checking
  const values: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined
  if (values === undefined) report(issue('condition-list-wanted', 'error', path, { operator }))
  if (values?.length === 0) report(issue('condition-list-empty', 'error', path, { operator }))
  values?.forEach((each, index) => {
    checkLiteral(each, name, { ...checking, path: `${path}/${index}` })
  })
}

function checkOtherFact(value: NodeFields, name: Name, checking: Checking): void {
  const { path, report } = checking
  for (const field of Object.keys(value)) {
    if (field !== 'fact') report(issue('condition-unknown-field', 'error', path, { field }))
  }
  const other = nameKnown(rightId({ value }), { ...checking, path: `${path}/fact` })
  if (other === undefined) return
  if (other.type !== name.type) {
    report(issue('condition-types-differ', 'error', path, { name: shown(name), other: shown(other) }))
  } else if (name.unit !== other.unit && name.unit !== undefined && other.unit !== undefined) {
    const units = { unit: name.unit, otherUnit: other.unit }
    report(issue('condition-units-differ', 'error', path, { name: shown(name), other: shown(other), ...units }))
  }
}
