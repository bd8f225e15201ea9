import type { RawScheme } from '../../engine/index.ts'
import { schemes, versions } from '../collections/life.ts'
import type { Doing } from './doing.ts'
import { schemeRecord } from './schemes/scheme-record.ts'
import type { UsedBy } from './used-by.ts'
import { versionState } from './versions/version-state.ts'
import { verifiedVersion } from './versions/verified-version.ts'

/** A department, a post or a metric of the company, by which schemes name it. */
export interface NamedPart {
  readonly part: 'departments' | 'posts' | 'metrics'
  readonly id: string
}

/** Every draft, and every version publicised or in force, that names it, each with the places where it does. */
export async function schemesUsing(named: NamedPart, doing: Doing): Promise<readonly UsedBy[]> {
  const users: UsedBy[] = []
  for await (const record of doing.store.stream(schemes.name, { scope: 'everything' })) {
    const { document } = schemeRecord(record).fields
    const where = placesOf(named, document)
    if (where !== '') users.push({ code: 'used-by-draft', params: { scheme: record.id, name: document.name, where } })
  }
  return [...users, ...(await versionsUsing(named, doing))]
}

async function versionsUsing(named: NamedPart, { store, today }: Doing): Promise<readonly UsedBy[]> {
  const { records } = await store.list(versions.name, { scope: 'everything' })
  const all = records.map(verifiedVersion)
  return all.flatMap((version) => {
    const state = versionState(version, all, today)
    const where = state === 'retired' ? '' : placesOf(named, version.fields.document)
    const { name } = version.fields.document
    return where === '' ? [] : [{ code: 'used-by-version' as const, params: { version: version.id, name, where } }]
  })
}

/** JSON pointers into the document, with commas; none: empty. */
function placesOf({ part, id }: NamedPart, document: RawScheme): string {
  const owner = part === 'departments' && document.department === id ? ['/department'] : []
  const list = document[part] ?? []
  return [...owner, ...list.flatMap((each, index) => (each.id === id ? [`/${part}/${index}`] : []))].join(', ')
}
