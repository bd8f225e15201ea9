import { versions } from '../../collections/life.ts'
import type { Doing } from '../doing.ts'
import { wrongField } from '../refusals.ts'
import { verifiedVersion } from '../versions/verified-version.ts'
import { versionHolding } from '../versions/version-holding.ts'
import type { VersionRecord } from '../versions/version-record.ts'

interface Compared {
  readonly scheme: string
  /** `in-force`, `nothing`, or the id of a version of the scheme. */
  readonly against: string
  readonly day: string
}

/**
 * The version that a content is held against: by its id, or the one that holds on a day; undefined where there is none, or where none is
 * wanted. Refuses a version of another scheme, and one that is out of reach. `reader`: somebody who reads versions.
 */
export async function compareWith(
  { scheme, against, day }: Compared,
  doing: Doing,
  reader: Doing | undefined,
): Promise<VersionRecord | undefined> {
  if (against === 'nothing') return undefined
  if (against === 'in-force') return versionHolding(scheme, day, doing)
  const record = reader && (await doing.store.get(versions.name, against, reader.scope))
  if (record === undefined || record.fields.scheme !== scheme) {
    throw wrongField('/against', 'preview-against-unknown', { version: against })
  }
  return verifiedVersion(record)
}
