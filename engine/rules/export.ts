import type { RuleProperties } from 'json-rules-engine'
import { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Choice } from '../model/choice.ts'
import type { Name } from '../model/names.ts'
import type { Condition, ConditionNode } from '../model/raw/scheme.ts'
import type { Frame, Value } from '../model/value.ts'
import { leftId } from './condition-names.ts'

export interface NamedChoice {
  /** Unique among those exported together: `bands`, `reward:punctual`. */
  readonly id: string
  readonly name: string
  readonly choice: Choice
}

/**
 * Rules that an unmodified json-rules-engine runs over the facts of `flattenFacts`. Each row is a rule whose event has the type
 * `row-taken` and the params `{ choice, name, row }`. The rows of a choice exclude one another (a row says that none before it
 * holds), so that at most one event per choice comes. A person's attributes are the facts `person.post`, ... without a path.
 */
export function exportRules(choices: readonly NamedChoice[]): RuleProperties[] {
  return choices.flatMap(({ id, name, choice }) =>
    choice.rows.map((condition, row) => ({
      name: `${id} ${row}`,
      conditions: exclusive(condition, choice.rows.slice(0, row)),
      event: { type: 'row-taken', params: { choice: id, name, row } },
    })),
  )
}

/**
 * One person's facts as JavaScript numbers, texts and yes/no; names without a value and lists of records are left out. A figure
 * of more than 15 significant digits becomes the nearest JavaScript number: stock comparisons are exact up to 15.
 */
export function flattenFacts(frame: Frame, names: Iterable<Name>): Record<string, number | string | boolean> {
  const facts = [...names].flatMap((name): [string, number | string | boolean][] => {
    const value = plain(frame[name.slot])
    return value === undefined ? [] : [[name.id, value]]
  })
  return Object.fromEntries(facts)
}

function plain(value: Value | undefined): number | string | boolean | undefined {
  if (value instanceof Decimal) return Number(toText(value))
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

function exclusive(row: Condition, before: readonly Condition[]): Condition {
  const own = withoutPaths(row)
  return before.length === 0 ? own : { all: [own, { not: { any: before.map(withoutPaths) } }] }
}

function withoutPaths(node: Condition): Condition
function withoutPaths(node: ConditionNode): ConditionNode
function withoutPaths(node: ConditionNode): ConditionNode {
  if ('all' in node) return { ...node, all: node.all.map(withoutPaths) }
  if ('any' in node) return { ...node, any: node.any.map(withoutPaths) }
  if ('not' in node) return { ...node, not: withoutPaths(node.not) }
  const { path: _, ...leaf } = node
  return { ...leaf, fact: leftId({ ...node }) ?? node.fact }
}
