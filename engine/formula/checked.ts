import type { Name } from '../model/names.ts'
import type { Value } from '../model/value.ts'
import type { BinaryOperator, Node, UnaryOperator } from './ast.ts'
import type { Field } from './field.ts'
import type { FunctionId } from './functions/function-id.ts'
import type { Type } from './type.ts'

/** A node whose names are found and whose type is known. */
export type Checked =
  | CheckedLiteral
  | CheckedName
  | CheckedField
  | CheckedUnary
  | CheckedBinary
  | CheckedCall
  | CheckedBroken

interface CheckedBase {
  /** As it was written. */
  readonly node: Node
  readonly type: Type
  /** Its value, where that is the same for everyone. */
  readonly constant?: Value
}

export interface CheckedLiteral extends CheckedBase {
  readonly kind: 'literal'
  readonly constant: Value
}
export interface CheckedName extends CheckedBase {
  readonly kind: 'name'
  readonly name: Name
}
export interface CheckedField extends CheckedBase {
  readonly kind: 'field'
  readonly field: Field
}
export interface CheckedUnary extends CheckedBase {
  readonly kind: 'unary'
  readonly operator: UnaryOperator
  readonly of: Checked
}
export interface CheckedBinary extends CheckedBase {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Checked
  readonly right: Checked
}
export interface CheckedCall extends CheckedBase {
  readonly kind: 'call'
  readonly function: FunctionId
  readonly args: readonly Checked[]
  /** The first argument is a list of records, the second is computed for each of them. */
  readonly isOverRecords: boolean
}
/** What a reported problem keeps from having a meaning. */
export interface CheckedBroken extends CheckedBase {
  readonly kind: 'broken'
}

/** The parts that a node is made of. */
export function partsOf(checked: Checked): readonly Checked[] {
  if (checked.kind === 'unary') return [checked.of]
  if (checked.kind === 'binary') return [checked.left, checked.right]
  return checked.kind === 'call' ? checked.args : []
}
