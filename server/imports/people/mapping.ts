import { createHash } from 'node:crypto'
import { mappings } from '../../collections/imports.ts'
import { canonicalText } from '../../store/canonical.ts'
import { isJsonObject } from '../../store/json.ts'
import type { Change, Store, StoredRecord } from '../../store/store.ts'
import type { BoundMeaning, Choices } from './columns/bind-meanings.ts'
import type { UnitChoice } from './reading/unit-choice.ts'

/** How files with these columns were understood the last time. */
export interface Mapping {
  readonly id: string
  readonly before: StoredRecord | undefined
  /** By name of the column. */
  readonly columns: Choices
  readonly units: Readonly<Record<string, UnitChoice>>
}

/** The mapping for a purpose and the names of the columns, which nobody need have made yet. */
export async function mappingFor(purpose: string, header: readonly string[], store: Store): Promise<Mapping> {
  const id = createHash('sha256')
    .update(canonicalText([purpose, header]))
    .digest('hex')
    .slice(0, 32)
  const before = await store.get(mappings.name, id, 'everything')
  const { columns, units } = before?.fields ?? {}
  return {
    ...{ id, before },
    // Nothing but what `rememberMapping` makes is kept there.
    columns: isJsonObject(columns) ? (columns as Choices) : {},
    units: isJsonObject(units) ? (units as Mapping['units']) : {},
  }
}

/** Keeps how the columns were understood, for the next file that has them. */
export function rememberMapping(
  { id, before }: Mapping,
  columns: readonly BoundMeaning[],
  { purpose, at }: { readonly purpose: string; readonly at: string },
): Change {
  const named = columns.filter(({ name, by }) => name !== '' && by !== undefined)
  const units = named.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit] as const]))
  const fields = {
    ...{ purpose, at },
    columns: Object.fromEntries(named.map(({ name, meaning }) => [name, meaning?.key ?? null])),
    units: Object.fromEntries(units),
  }
  if (before === undefined) return { do: 'create', in: mappings.name, id, fields }
  return { do: 'replace', in: mappings.name, id, version: before.version, fields }
}
