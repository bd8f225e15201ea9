import { usersCollection } from '../../access/users-collection.ts'
import { auditLog } from '../../audit/audit-log.ts'
import { schemes, versions } from '../../collections/life.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { found } from '../records/found.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { versionsOf } from '../versions/versions-of.ts'
import { schemeRecord } from './scheme-record.ts'

/** The steps in the life of a scheme; saving is none, it happens with every pause in typing. */
const steps = [
  'create-scheme',
  'import-scheme',
  'submit-scheme',
  'withdraw-scheme',
  'approve-scheme',
  'return-scheme',
  'publish-scheme',
  'roll-back-scheme',
  'retire-version',
] as const
export type LifeStep = (typeof steps)[number]

/** Somebody took a step. */
export interface LifeEvent {
  readonly at: string
  readonly step: LifeStep
  /** Id of the user; absent where the server or a command did it. */
  readonly by?: string
  readonly comment?: string
  /** Id of the version that came of it, or that it was about. */
  readonly version?: string
}

export interface Life {
  /** The newest first. */
  readonly events: readonly LifeEvent[]
  /** Names of all who had to do with the draft and its versions, by the ids of their accounts. */
  readonly people: Readonly<Record<string, string>>
}

/** As many of the newest steps are told. */
const most = 100

/** Who took which step in the life of a scheme when, with what they said to it. */
export async function lifeOf(id: string, doing: Doing): Promise<Life> {
  const { store } = doing
  const { fields } = schemeRecord(await found(schemes.name, id, doing))
  const published = await versionsOf([id], store)
  const { records } = await store.list(auditLog.name, {
    scope: 'everything',
    filter: {
      all: [
        { field: 'outcome', is: 'done' },
        { field: 'resourceId', in: [id, ...published.map((version) => version.id)] },
        { field: 'resource', in: [schemes.name, versions.name] },
        { field: 'action', in: steps },
      ],
    },
    sort: [
      { field: 'at', order: 'descending' },
      { field: 'id', order: 'descending' },
    ],
    range: { from: 0, to: most - 1 },
  })
  const events = records.flatMap((record) => eventOf(record, published))
  const { authors, submitted, approved, returned } = fields
  const decided = [submitted, approved, returned].flatMap((done) => done?.by ?? [])
  const ofVersions = published.flatMap((each) => [
    ...each.fields.authors,
    each.fields.approvedBy,
    each.fields.publishedBy,
  ])
  const ids = [...authors, ...decided, ...ofVersions, ...events.flatMap(({ by }) => by ?? [])]
  return { events, people: await namesOf([...new Set(ids)], doing) }
}

function eventOf({ fields }: StoredRecord, published: readonly VersionRecord[]): readonly LifeEvent[] {
  const step = steps.find((each) => each === fields.action)
  if (step === undefined) return []
  const { who, at, reason } = fields
  const { id: by }: { id?: unknown } = Object(who)
  const version = versionOf(step, fields, published)
  return [
    {
      ...{ at: String(at), step },
      ...(typeof by === 'string' && { by }),
      ...(typeof reason === 'string' && { comment: reason }),
      ...(version !== undefined && { version }),
    },
  ]
}

/** The log tells only what changed: whoever rolls back to the version that was published last changes the content alone. */
function versionOf(step: LifeStep, { resourceId, after }: JsonObject, published: readonly VersionRecord[]) {
  const { basedOn, hash }: { basedOn?: unknown; hash?: unknown } = Object(after)
  if (step === 'retire-version') return String(resourceId)
  if (step === 'publish-scheme') return published.find(({ id }) => id === basedOn)?.id
  if (step === 'roll-back-scheme') return published.find(({ fields }) => fields.hash === hash)?.id
  return undefined
}

async function namesOf(ids: readonly string[], { store }: Doing): Promise<Readonly<Record<string, string>>> {
  const { records } = await store.list(usersCollection.name, {
    scope: 'everything',
    filter: { field: 'id', in: ids },
  })
  return Object.fromEntries(records.map((record) => [record.id, String(record.fields.name)]))
}
