import { checkArgumentCount } from './argument-count.ts'
import type { CallNode, Node } from './ast.ts'
import { checkChoice } from './check-choice.ts'
import type { Checked, CheckedCall } from './checked.ts'
import { fieldsOfName } from './field.ts'
import type { FunctionKind, RecordsForm } from './functions/function-kind.ts'
import { findFunction, suggestFunctions } from './functions/function-kinds.ts'
import { type Problems, shortened } from './problems.ts'
import type { Scope } from './scope.ts'
import { unknown } from './type.ts'

type Check = (node: Node, scope: Scope) => Checked

/** A call with its function found and its arguments checked, those over records in the scope of the records' fields. */
export function checkCall(node: CallNode, scope: Scope, problems: Problems, check: Check): Checked {
  const kind = findFunction(node.function)
  if (kind === undefined) return checkUnknown(node, scope, problems, check)
  if (kind.cohort !== undefined) return checkCohort(node, kind, scope, problems, check)
  const [first, ...others] = node.args
  const records = first && check(first, scope)
  if (kind.overRecords !== undefined && records?.type.type === 'records') {
    return { ...checkOverRecords(node, kind.overRecords, records, scope, problems, check), function: kind.id }
  }
  const args = records === undefined ? [] : [records, ...others.map((arg) => check(arg, scope))]
  return typed(node, kind, args, problems)
}

function typed(node: CallNode, kind: FunctionKind, args: readonly Checked[], problems: Problems): CheckedCall {
  const type = checkArgumentCount(node, kind.arity, problems) ? kind.type(args, problems) : unknown
  return { kind: 'call', node, function: kind.id, args, isOverRecords: false, type }
}

function checkUnknown(node: CallNode, scope: Scope, problems: Problems, check: Check): Checked {
  // Looking for near names takes time, and no more problems are kept.
  const suggestions = problems.isFull ? '' : suggestFunctions(node.function).join(', ')
  problems.report('formula-unknown-function', node.name, { function: shortened(node.function), suggestions })
  for (const arg of node.args) check(arg, scope)
  return { kind: 'broken', node, type: unknown }
}

/** Ranks and shares compare whole people: no fields inside, and none inside another. */
function checkCohort(node: CallNode, kind: FunctionKind, scope: Scope, problems: Problems, check: Check): Checked {
  if (scope.isInsideCohort) problems.report('formula-nested-cohort', node.name, { function: node.function })
  const inside = { ...scope, fields: [], isInsideCohort: true }
  const args = node.args.map((arg, index) => {
    const choices = kind.choices?.[index]
    return choices === undefined ? check(arg, inside) : checkChoice(arg, choices, problems)
  })
  return typed(node, kind, args, problems)
}

function checkOverRecords(
  node: CallNode,
  form: RecordsForm,
  records: Checked,
  scope: Scope,
  problems: Problems,
  check: Check,
): Omit<CheckedCall, 'function'> {
  if (scope.isInsideRecords) problems.report('formula-nested-records', node.name, { function: node.function })
  if (records.kind !== 'name') {
    problems.report('formula-wants-records', records.node, { text: problems.excerpt(records.node) })
  }
  const fields = records.kind === 'name' ? fieldsOfName(records.name.fields ?? []) : []
  const others = node.args.slice(1).map((arg) => check(arg, { ...scope, fields, isInsideRecords: true }))
  const type = checkArgumentCount(node, form.arity, problems) ? form.type(others[0], problems) : unknown
  return { kind: 'call', node, args: [records, ...others], isOverRecords: true, type }
}
