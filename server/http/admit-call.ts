import type { Deps } from '../deps.ts'
import type { Principal } from '../access/principal.ts'
import type { Scope } from '../store/query.ts'
import { ApiError } from './api-error.ts'
import type { CallNote } from './call-note.ts'
import type { Gate } from './gate.ts'
import type { Access } from './route.ts'

/** Somebody who may make a call, and the records that they reach with it. */
export interface Admitted {
  readonly principal?: Principal
  readonly scope: Scope
}

/**
 * Lets a call in, or throws an `ApiError`: 401 where nobody is signed in, 403 where their roles may not do this at all. Who it is goes into
 * the note first, so that the log names them either way.
 */
export async function admitCall(
  access: Access,
  cookies: Readonly<Record<string, string>>,
  note: CallNote,
  gate: Gate,
  deps: Deps,
): Promise<Admitted> {
  if (access === 'anyone') return { scope: 'nothing' }
  const principal = await gate.principalOf(cookies, deps)
  if (principal === undefined) throw new ApiError(401, 'not-signed-in')
  note.user = principal.userId
  note.language = principal.language ?? note.language
  if (access === 'signed-in') return { principal, scope: 'nothing' }
  const scope = await gate.scopeFor(principal, access.resource, access.action, deps)
  if (scope === 'forbidden') throw new ApiError(403, 'not-allowed')
  return { principal, scope }
}
