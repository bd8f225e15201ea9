import type { SchemaPart } from '../../schemas/schema-part.ts'
import { placeOf, resolved, validatorAt } from '../../server/documents/schema-index.ts'
import type { JsonValue } from '../../server/store/json.ts'

/** Chooses one of several, the same each time for the same seed. */
export type Choose = <T>(choices: readonly T[]) => T

const scalars: readonly JsonValue[] = [
  ...['sales', 'brand', 'nowhere', '007', 'seller', 'monthly', 'a01-business-monthly', '王小明', 'x', ''],
  ...[
    '2026-01',
    '2026-Q1',
    '2026-02',
    '2026',
    '2026-03-02',
    '2020-01-01',
    '2199-12-31',
    '5000.00',
    '0',
    '0'.repeat(64),
  ],
  ...[0, 1, 2, 7, 1.5, 366, 100000, -1, true, false, null, 'department', 'company', 'hr', 'all', 'month', 'amount'],
]

/**
 * A body that mostly has the form of a schema: some of its fields are left out, those that are there have values that the schema takes,
 * where any can be found among those that tests use, and what they name may or may not exist.
 */
export function oddBody(schema: SchemaPart, choose: Choose, depth = 0): JsonValue {
  const part = resolved(schema)
  if (part.const !== undefined || part.enum !== undefined)
    return choose([part.const, ...(part.enum ?? [])].filter(isJson))
  const branches = [...(part.oneOf ?? []), ...(part.anyOf ?? [])].filter((branch) => branch.required === undefined)
  if (branches.length > 0) return oddBody(choose(branches), choose, depth)
  if (part.items !== undefined) return listOf(part.items, choose, depth)
  if (part.properties !== undefined && depth < 4) return objectOf(part, choose, depth)
  const fitting = scalars.filter((value) => validatorAt(placeOf(part), 'first')(value))
  return fitting.length === 0 ? {} : choose(fitting)
}

function listOf(items: SchemaPart, choose: Choose, depth: number): JsonValue {
  return Array.from({ length: choose([0, 1, 1, 2]) }, () => oddBody(items, choose, depth + 1))
}

function objectOf({ properties = {}, required = [] }: SchemaPart, choose: Choose, depth: number): JsonValue {
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name) || choose([true, false]))
  return Object.fromEntries(wanted.map(([name, field]) => [name, oddBody(field, choose, depth + 1)]))
}

function isJson(value: unknown): value is JsonValue {
  return value !== undefined
}
