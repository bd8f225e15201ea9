import { type Issue, issue } from '../model/issue.ts'
import type { Names } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import type { Condition } from '../model/raw/scheme.ts'
import { checkComparison } from './check-comparison.ts'
import { comparisonsOf, groupsOf, isFields, membersOf, type NodeFields, type PlacedNode } from './condition-nodes.ts'
import { comparisonLimit, conditionDepthLimit } from './limits.ts'

/**
 * Whether a condition is one that both evaluators and stock json-rules-engine read alike. It closes the library's traps, all of
 * which it passes over in silence: an empty `all` or `any` is true, of both on one node one is dropped, a comparison of the wrong
 * type is false and so true under `not`. Nothing is taken for granted: the document's schema may not have been applied.
 * Only names known by `stage` may be read. `path` points to the condition; problems go to `report`.
 */
export function checkCondition(
  condition: Condition,
  names: Names,
  stage: Stage,
  path: string,
  report: (issue: Issue) => void,
): void {
  const root: unknown = condition
  if (isFields(root) && groupsOf(root).length === 0) report(issue('condition-without-group', 'error', path, {}))
  checkNode({ node: root, path }, 1, report)
  const comparisons = comparisonsOf({ node: root, path })
  if (comparisons.length > comparisonLimit) {
    report(issue('condition-too-long', 'error', path, { count: comparisons.length, limit: comparisonLimit }))
  }
  for (const each of comparisons.slice(0, comparisonLimit)) {
    checkComparison(each.node, { names, stage, path: each.path, report })
  }
}

function checkNode({ node, path }: PlacedNode, depth: number, report: (issue: Issue) => void): void {
  if (!isFields(node)) {
    report(issue('condition-not-a-node', 'error', path, {}))
  } else if (groupsOf(node).length > 0 && depth > conditionDepthLimit) {
    report(issue('condition-too-deep', 'error', path, { limit: conditionDepthLimit }))
  } else {
    checkGroups(node, path, depth, report)
  }
}

function checkGroups(node: NodeFields, path: string, depth: number, report: (issue: Issue) => void): void {
  const groups = groupsOf(node)
  if (groups.length > 0) checkFields(node, path, report)
  if (groups.length > 1) report(issue('condition-two-groups', 'error', path, { groups: groups.join(', ') }))
  for (const kind of groups) {
    const members = membersOf(node, kind, path)
    if (members.length === 0) report(issue('condition-empty-group', 'error', `${path}/${kind}`, { group: kind }))
    for (const member of members) checkNode(member, depth + 1, report)
  }
}

function checkFields(node: NodeFields, path: string, report: (issue: Issue) => void): void {
  for (const field of Object.keys(node)) {
    if (!groupFields.has(field)) report(issue('condition-unknown-field', 'error', path, { field }))
  }
}

const groupFields: ReadonlySet<string> = new Set(['all', 'any', 'not', 'name'])
