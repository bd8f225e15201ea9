import { accessParts } from '../../access/access-parts.ts'
import { newToken } from '../../access/token.ts'
import type { Deps } from '../../deps.ts'
import { ApiError } from '../../http/api-error.ts'

/** A sign-in at the organisation's provider that somebody sets out for. */
export interface SettingOut {
  /** Where to send the browser. */
  readonly url: string
  /** For the cookie that the browser has to come back with. */
  readonly token: string
}

/** Begins a sign-in at the organisation's provider. 404 where none is set up, 503 where it cannot be reached. */
export async function beginProviderSignIn(deps: Deps): Promise<SettingOut> {
  const { provider } = accessParts(deps)
  if (provider === undefined) throw new ApiError(404, 'provider-not-set')
  const token = newToken()
  return { url: await provider.beginAt(token), token }
}
