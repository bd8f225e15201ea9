import { issue } from '../model/issue.ts'
import type { Names } from '../model/names.ts'
import type { Condition, ConditionLeaf, ConditionNode } from '../model/raw/scheme.ts'
import { leftId } from '../rules/condition-names.ts'
import { type Allowed, allowedBy, isEmpty, narrowed } from './allowed-values.ts'
import type { CheckContext } from './check-context.ts'

/** Alternatives are multiplied out up to this many; beyond it a condition counts as possible. */
const mostAlternatives = 512

/**
 * Every condition of a reward, penalty, veto, gate, interview or of taking part can hold for somebody. Broken by 完成率 ≥ 100 and 完成率 < 80
 * together, or by ≥ 6 of a fact whose maximum is 5.
 */
export function rulesCanFire({ raw, parts, report }: CheckContext): void {
  const look = (name: string, condition: Condition | undefined, path: string) => {
    if (condition === undefined || canHold(condition, parts.names)) return
    report(issue('rule-never-fires', 'warning', path, { name }))
  }
  look('/participants', raw.participants?.when, '/participants/when')
  for (const list of ['vetoes', 'rewards', 'penalties'] as const) {
    raw[list]?.forEach((each, index) => look(each.name, each.when, `/${list}/${index}/when`))
  }
  raw.pay?.components.forEach((each, index) => look(each.name, each.when, `/pay/components/${index}/when`))
  look('/process/interview', raw.process?.interview?.when, '/process/interview/when')
}

/** What each fact may still be, in one alternative. */
type Alternative = ReadonlyMap<string, Allowed>

/** Whether a condition can hold at all, judging each fact by itself. True where that cannot be told. */
export function canHold(condition: Condition, names: Names): boolean {
  return alternatives(condition, true, [new Map()], names).length > 0
}

function alternatives(
  node: ConditionNode,
  holds: boolean,
  given: readonly Alternative[],
  names: Names,
): readonly Alternative[] {
  if (given.length > mostAlternatives) return given
  if ('not' in node) return alternatives(node.not, !holds, given, names)
  if ('all' in node) return holds ? allOf(node.all, holds, given, names) : anyOf(node.all, holds, given, names)
  if ('any' in node) return holds ? anyOf(node.any, holds, given, names) : allOf(node.any, holds, given, names)
  return given.flatMap((alternative) => compared(node, holds, alternative, names))
}

function allOf(nodes: readonly ConditionNode[], holds: boolean, given: readonly Alternative[], names: Names) {
  return nodes.reduce((left, node) => alternatives(node, holds, left, names), given)
}

function anyOf(nodes: readonly ConditionNode[], holds: boolean, given: readonly Alternative[], names: Names) {
  return nodes.flatMap((node) => alternatives(node, holds, given, names))
}

function compared(leaf: ConditionLeaf, holds: boolean, alternative: Alternative, names: Names): readonly Alternative[] {
  const id = leftId({ ...leaf }) ?? leaf.fact
  const left = narrowed(alternative.get(id) ?? allowedBy(names.find(id)), leaf, holds)
  return isEmpty(left) ? [] : [new Map([...alternative, [id, left]])]
}
