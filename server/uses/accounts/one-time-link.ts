import { ageMs, readStamp, stampOf } from '../../access/stamp.ts'
import { newToken, tokenHash } from '../../access/token.ts'
import type { Deps } from '../../deps.ts'
import { ApiError } from '../../http/api-error.ts'
import type { Change, StoredRecord } from '../../store/store.ts'

/** What a link that works once is good for. */
export type LinkPurpose = 'set-up' | 'set-password'

/** Hours for which a link works. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = { 'set-up': 24, 'set-password': 72 }

/** The console's pages for them. The token stands behind `#`, which no browser sends and no proxy writes down. */
const pages: Readonly<Record<LinkPurpose, string>> = { 'set-up': '/set-up', 'set-password': '/set-password' }

/** A link that was made and that nobody can make again: the store keeps the hash of its token. */
export interface OneTimeLink {
  readonly url: string
  readonly hours: number
  readonly change: Change
}

/** A new link for a user; for the first administrator, who is not there yet, without one. */
export function oneTimeLink(purpose: LinkPurpose, user: string | undefined, deps: Deps): OneTimeLink {
  const token = newToken()
  const fields = { purpose, made: stampOf(deps), ...(user !== undefined && { user }) }
  return {
    url: `${new URL(pages[purpose], deps.settings.origin).href}#${token}`,
    hours: linkHours[purpose],
    change: { do: 'create', in: 'links', id: tokenHash(token), fields },
  }
}

/** The link with this token. One that was used, has expired, is for something else or never was gets the same answer: 410. */
export async function findLink(token: string, purpose: LinkPurpose, deps: Deps): Promise<StoredRecord> {
  const link = await deps.store.get('links', tokenHash(token), 'everything')
  const isGood = link?.fields.purpose === purpose
  if (!isGood || ageMs(readStamp(link.fields.made), deps) >= linkHours[purpose] * 3_600_000) {
    throw new ApiError(410, 'link-not-valid')
  }
  return link
}
