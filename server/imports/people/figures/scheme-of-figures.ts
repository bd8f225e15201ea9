import type { RawScheme } from '../../../../engine/index.ts'
import { schemes, versions } from '../../../collections/life.ts'
import type { PeriodDays } from '../../../uses/figures/days-of-period.ts'
import { NotFound } from '../../../uses/refusals.ts'
import { schemeRecord } from '../../../uses/schemes/scheme-record.ts'
import { versionHolding } from '../../../uses/versions/version-holding.ts'
import type { VersionRecord } from '../../../uses/versions/version-record.ts'
import type { Said } from '../columns/meaning.ts'
import type { Importing } from '../import-request.ts'
import { reachTest } from '../reach.ts'

/** A scheme whose figures are brought in. */
export interface SchemeOfFigures {
  readonly id: string
  readonly name: string
  readonly document: RawScheme
  /** The version that holds on the last day of the period. */
  readonly version?: VersionRecord | undefined
  /** Why no ratings can be brought in, if that is so. */
  readonly noRatings?: Said | undefined
}

/**
 * The version of a scheme that holds at the end of the period, else its draft, for figures that are there before the scheme is in force;
 * ratings are given by a version only. Refuses a scheme that there is not, as far as they may know.
 */
export async function schemeOfFigures(id: string, { to }: PeriodDays, importing: Importing): Promise<SchemeOfFigures> {
  const version = await versionHolding(id, to, importing)
  const mayReadVersion = reachTest(await importing.scopeOf('versions', 'read'), versions)
  if (version !== undefined && mayReadVersion({ id: version.id, fields: { department: version.fields.department } })) {
    return { id, name: version.fields.name, document: version.fields.document, version }
  }
  const scope = await importing.scopeOf('schemes', 'read')
  const record = scope === 'forbidden' ? undefined : await importing.store.get(schemes.name, id, scope)
  if (record === undefined) throw new NotFound()
  const { document } = schemeRecord(record).fields
  const noRatings = { code: 'import-no-version-for-ratings', params: { scheme: document.name, day: to } } as const
  return { id, name: document.name, document, noRatings }
}
