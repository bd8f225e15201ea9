import type { SchemeTold, VersionTold } from './publishing-records.ts'

/** How far the content of a draft has come: `published` where nothing was changed since. */
export type Standing = 'draft' | 'returned' | 'submitted' | 'approved' | 'published'

export function standingOf(
  { state, hash, returned }: Pick<SchemeTold, 'state' | 'hash' | 'returned'>,
  versions: readonly Pick<VersionTold, 'hash'>[],
): Standing {
  if (state !== 'draft') return state
  if (returned !== undefined) return 'returned'
  // Versions come with the newest first; an older one that has the same content was replaced by another.
  return versions[0]?.hash === hash ? 'published' : 'draft'
}

/** The version that a draft is held against: the one in force, else the one that will be, else the newest. */
export function versionToCompare<V extends Pick<VersionTold, 'state'>>(versions: readonly V[]): V | undefined {
  const inState = (state: VersionTold['state']) => versions.find((version) => version.state === state)
  return inState('in-force') ?? inState('publicised') ?? versions[0]
}
