import { type Compiled, compileScheme } from '../../../engine/index.ts'
import type { VersionRecord } from './version-record.ts'

/** Compiled versions that are remembered. */
const most = 20

const known = new Map<string, Compiled>()

/**
 * A published version, compiled. The last ones are remembered by the fingerprint of their content, which never changes: one rating after
 * another is checked against the same version.
 */
export function compiledVersion({ fields: { hash, document, parameters } }: VersionRecord): Compiled {
  const found = known.get(hash)
  if (found !== undefined) return found
  const compiled = compileScheme(document, { parameters })
  known.set(hash, compiled)
  for (const oldest of [...known.keys()].slice(0, -most)) known.delete(oldest)
  return compiled
}
