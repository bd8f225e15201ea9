import type { CallNode, Node } from '../formula/ast.ts'
import { fieldsOfName } from '../formula/field.ts'
import { findFunction } from '../formula/functions/function-kinds.ts'
import { type Named, resolve } from '../formula/scope.ts'
import type { Name } from '../model/names.ts'
import type { Id } from '../model/raw/scheme.ts'
import type { NamedKind } from './renaming.ts'

/** An id of the company that a formula names: a metric, or a post or department in quotes. */
export interface NamedPlace {
  readonly kind: NamedKind
  readonly id: Id
  readonly node: Extract<Node, { kind: 'name' | 'text' }>
}

/** What a formula names by its id; what it calls by its name (销售额) is not among it: that name stays. */
export function namedInFormula(node: Node, scope: Named): readonly NamedPlace[] {
  // A table's input that gives a post may give one in quotes too.
  return [...comparedTexts([node], scope), ...namedInside(node, scope)]
}

function namedInside(node: Node, scope: Named): readonly NamedPlace[] {
  switch (node.kind) {
    case 'name':
      return metricAt(node, scope)
    case 'unary':
      return namedInside(node.of, scope)
    case 'binary': {
      const sides = [node.left, node.right]
      return [...comparedTexts(sides, scope), ...sides.flatMap((side) => namedInside(side, scope))]
    }
    case 'call':
      return namedInCall(node, scope)
    default:
      return []
  }
}

/** Whose ids the texts are that a formula gives: those of posts where it may give `person.post`. */
export function kindGivenBy(node: Node, scope: Named): NamedKind | undefined {
  if (node.kind === 'name') return attributeKinds[nameAt(node, scope)?.id ?? '']
  return node.kind === 'call'
    ? resultsOf(node)
        .map((each) => kindGivenBy(each, scope))
        .find((kind) => kind !== undefined)
    : undefined
}

/** The texts that a formula may give, as they are written in it. */
export function textsGivenBy(node: Node): readonly Extract<Node, { kind: 'text' }>[] {
  if (node.kind === 'text') return [node]
  return node.kind === 'call' ? resultsOf(node).flatMap(textsGivenBy) : []
}

/** Attributes of people whose values are ids. */
export const attributeKinds: Readonly<Record<string, NamedKind>> = {
  'person.post': 'posts',
  'person.department': 'departments',
}

/** The sides of every comparison in a formula: those of `=` and `<>`, and all arguments of 包含. */
export function comparisonsIn(node: Node, scope: Named): readonly { sides: readonly Node[]; scope: Named }[] {
  switch (node.kind) {
    case 'unary':
      return comparisonsIn(node.of, scope)
    case 'binary': {
      const sides = [node.left, node.right]
      return [{ sides, scope }, ...sides.flatMap((side) => comparisonsIn(side, scope))]
    }
    case 'call': {
      const args = argumentsOf(node, scope)
      const own = findFunction(node.function)?.id === 'in' ? [{ sides: node.args, scope }] : []
      return [...own, ...args.flatMap((arg) => comparisonsIn(arg.node, arg.scope))]
    }
    default:
      return []
  }
}

function namedInCall(call: CallNode, scope: Named): readonly NamedPlace[] {
  const compared = findFunction(call.function)?.id === 'in' ? comparedTexts(call.args, scope) : []
  return [...compared, ...argumentsOf(call, scope).flatMap((arg) => namedInside(arg.node, arg.scope))]
}

/** The arguments that are formulas, with what each may name: fields after the records of a function over records, none inside a rank. */
function argumentsOf(call: CallNode, scope: Named): readonly { node: Node; scope: Named }[] {
  const kind = findFunction(call.function)
  const [first] = call.args
  const records = kind?.overRecords && first?.kind === 'name' ? nameAt(first, scope) : undefined
  const fields = records?.type === 'records' ? fieldsOfName(records.fields ?? []) : scope.fields
  return call.args.flatMap((node, index) => {
    if (kind?.choices?.[index] !== undefined) return []
    if (kind?.cohort !== undefined) return { node, scope: { ...scope, fields: [] } }
    return { node, scope: index === 0 ? scope : { ...scope, fields } }
  })
}

function comparedTexts(sides: readonly Node[], scope: Named): readonly NamedPlace[] {
  const kind = sides.map((side) => kindGivenBy(side, scope)).find((each) => each !== undefined)
  if (kind === undefined) return []
  return sides.flatMap(textsGivenBy).map((node) => ({ kind, id: node.value, node }))
}

/** The arguments of which one is what a function gives. */
function resultsOf({ function: name, args }: CallNode): readonly Node[] {
  switch (findFunction(name)?.id) {
    case 'if':
      return args.slice(1)
    case 'default':
      return args
    case 'steps':
      return args.filter((_, index) => index > 0 && index % 2 === 0)
    default:
      return []
  }
}

function metricAt(node: Extract<Node, { kind: 'name' }>, scope: Named): readonly NamedPlace[] {
  const name = nameAt(node, scope)
  if (name === undefined || !isMetric(name)) return []
  // Otherwise it was found by what people call it.
  const isById = node.text === name.id || scope.names.find(node.text) === undefined
  return isById ? [{ kind: 'metrics', id: name.id, node }] : []
}

function nameAt({ text }: Extract<Node, { kind: 'name' }>, scope: Named): Name | undefined {
  const found = resolve(text, scope)
  return found.kind === 'name' ? found.name : undefined
}

/** Whether a name stands for a metric of the scheme. */
export function isMetric({ path }: Name): boolean {
  return path.startsWith('/metrics/')
}
