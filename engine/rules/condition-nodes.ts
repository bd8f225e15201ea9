import { conditionDepthLimit } from './limits.ts'

/** What is found where a node of a condition should be; nothing is known of it yet. */
export interface PlacedNode {
  readonly node: unknown
  /** JSON pointer. */
  readonly path: string
}
export type NodeFields = Readonly<Record<string, unknown>>

export const groupKinds = ['all', 'any', 'not'] as const
export type GroupKind = (typeof groupKinds)[number]

export function isFields(node: unknown): node is NodeFields {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** Which of all, any, not a node carries: one for a group, none for a comparison; two or more cannot be evaluated. */
export function groupsOf(node: NodeFields): readonly GroupKind[] {
  return groupKinds.filter((kind) => Object.hasOwn(node, kind))
}

/** The nodes inside a group, with their JSON pointers; none where all or any is no list. */
export function membersOf(node: NodeFields, kind: GroupKind, path: string): readonly PlacedNode[] {
  const inside = node[kind]
  if (kind === 'not') return [{ node: inside, path: `${path}/not` }]
  if (!Array.isArray(inside)) return []
  return inside.map((member: unknown, index) => ({ node: member, path: `${path}/${kind}/${index}` }))
}

/** Every comparison of a condition in document order, even of a faulty one; what lies deeper than the limit is left out. */
export function comparisonsOf({ node, path }: PlacedNode, depth = 0): readonly { node: NodeFields; path: string }[] {
  if (!isFields(node) || depth > conditionDepthLimit) return []
  const groups = groupsOf(node)
  if (groups.length === 0) return [{ node, path }]
  return groups.flatMap((kind) => membersOf(node, kind, path)).flatMap((member) => comparisonsOf(member, depth + 1))
}
