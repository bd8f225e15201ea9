import type { VersionRecord } from './version-record.ts'

export type VersionState = 'publicised' | 'in-force' | 'retired'

/** As much of a version as its state follows from. */
export interface Dated {
  readonly fields: Pick<VersionRecord['fields'], 'scheme' | 'number' | 'inForceFrom' | 'retiredFrom'>
}

/**
 * How a version stands on a day: publicised until it holds, in force from then until another one of its scheme holds or it is retired.
 * `all`: at least the versions of its scheme.
 */
export function versionState(version: Dated, all: readonly Dated[], day: string): VersionState {
  const { scheme, number, inForceFrom, retiredFrom } = version.fields
  if (retiredFrom !== undefined && retiredFrom <= day) return 'retired'
  if (inForceFrom > day) return 'publicised'
  return latestOn(scheme, all, day)?.fields.number === number ? 'in-force' : 'retired'
}

/** The version that last came into force by a day, retired or not; of two of the same day the one published later. */
export function latestOn<V extends Dated>(scheme: string, all: readonly V[], day: string): V | undefined {
  return all
    .filter(({ fields }) => fields.scheme === scheme && fields.inForceFrom <= day)
    .reduce<V | undefined>((latest, each) => (latest === undefined || isLater(each, latest) ? each : latest), undefined)
}

function isLater({ fields: a }: Dated, { fields: b }: Dated): boolean {
  return a.inForceFrom === b.inForceFrom ? a.number > b.number : a.inForceFrom > b.inForceFrom
}
