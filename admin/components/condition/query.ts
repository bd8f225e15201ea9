import type { ConditionLeaf } from '../../../engine/index.ts'

/** What a condition's JSON says that react-querybuilder has no place for; the library keeps it as it is. */
export interface Written {
  /** The name a person gave the comparison or group. */
  readonly name?: string
  /** A person's attribute written `{ fact: 'person', path: '$.post' }` and not `{ fact: 'person.post' }`. */
  readonly byPath?: true
  /** A `not` around its one member itself, without a list: `{ not: { fact … } }`. */
  readonly isBare?: true
  /** The order of the fields, where it is not the usual one. */
  readonly fields?: readonly string[]
}

/** A comparison as react-querybuilder has it. */
export interface ConditionRule {
  readonly id?: string
  /** Id of what is compared. */
  readonly field: string
  readonly operator: ConditionLeaf['operator']
  /** With the source 'field' the id of another name; otherwise what the document has. */
  readonly value: Exclude<ConditionLeaf['value'], object> | readonly (number | string)[]
  readonly valueSource?: 'value' | 'field'
  readonly meta?: Written
}

/** A group as react-querybuilder has it. */
export interface ConditionGroup {
  readonly id?: string
  readonly combinator: 'and' | 'or'
  readonly not?: boolean
  readonly rules: readonly ConditionMember[]
  readonly meta?: Written
}
export type ConditionMember = ConditionRule | ConditionGroup

export function isGroup(member: ConditionMember): member is ConditionGroup {
  return 'rules' in member
}
