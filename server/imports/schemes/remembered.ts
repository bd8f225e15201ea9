import { createHash } from 'node:crypto'
import type { Id, NamedKind } from '../../../engine/index.ts'
import { mappings } from '../../collections/imports.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Change, StoredRecord } from '../../store/store.ts'
import type { Doing } from '../../uses/doing.ts'
import type { SchemeImportOptions } from './import-options.ts'

type Choices = NonNullable<SchemeImportOptions['map']>

/** What was chosen for the parts of schemes of a department and of a set of rules (`source.system`) the last time. */
export interface Remembered {
  readonly department?: Id | undefined
  readonly system?: string | undefined
  readonly map: Choices
}

const purpose = 'scheme'

/** Everything that was chosen before for schemes from elsewhere. */
export async function readRemembered({ store }: Pick<Doing, 'store'>): Promise<readonly Remembered[]> {
  const { records } = await store.list(mappings.name, {
    scope: 'everything',
    filter: { field: 'purpose', is: purpose },
  })
  return records.map(rememberedIn)
}

/** The choices for documents that come from there. */
export function choicesFor(
  { department, system }: Pick<Remembered, 'department' | 'system'>,
  all: readonly Remembered[],
): Choices {
  return all.find((each) => each.department === department && each.system === system)?.map ?? {}
}

/** Keeps choices for the next time, those of before for other parts too; nothing where there is nothing new. */
export async function rememberChoices(
  from: Pick<Remembered, 'department' | 'system'>,
  choices: Choices,
  { store, at, userId }: Pick<Doing, 'store' | 'at' | 'userId'>,
): Promise<readonly Change[]> {
  if (kinds.every((kind) => Object.keys(choices[kind] ?? {}).length === 0)) return []
  const id = idOf(from)
  const stands = await store.get(mappings.name, id, 'everything')
  const before = stands === undefined ? {} : rememberedIn(stands).map
  const map = Object.fromEntries(kinds.map((kind) => [kind, { ...before[kind], ...choices[kind] }]))
  const fields: JsonObject = { ...present({ purpose, at, by: userId, ...from }), map }
  if (stands === undefined) return [{ do: 'create', in: mappings.name, id, fields }]
  return [{ do: 'replace', in: mappings.name, id, version: stands.version, fields }]
}

const kinds: readonly NamedKind[] = ['metrics', 'posts', 'departments', 'raters']

function idOf({ department = '', system = '' }: Pick<Remembered, 'department' | 'system'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([department, system]))
    .digest('hex')
  return `${purpose}-${digest.slice(0, 32)}`
}

/** Nothing but `rememberChoices` writes mappings of this purpose. */
function rememberedIn({ fields }: StoredRecord): Remembered {
  return fields as unknown as Remembered
}

function present(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
