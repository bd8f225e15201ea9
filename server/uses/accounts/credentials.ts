import type { JsonObject } from '../../store/json.ts'
import type { Change, Store } from '../../store/store.ts'

/** What a user signs in with. */
export interface Credentials {
  /** Of the record; undefined where there is none yet. */
  readonly version: number | undefined
  readonly passwordHash?: string
  /** Who they are at the organisation's provider, as `Identity` has it. */
  readonly subject?: string
}

/** What a user signs in with; nothing for a user who has none yet, or who does not exist. */
export async function readCredentials(store: Pick<Store, 'get'>, user: string): Promise<Credentials> {
  const record = await store.get('credentials', user, 'everything')
  const { passwordHash, subject } = record?.fields ?? {}
  return {
    version: record?.version,
    ...(typeof passwordHash === 'string' && { passwordHash }),
    ...(typeof subject === 'string' && { subject }),
  }
}

/** The change that makes a user sign in with these from now on, where they stand as they were read. */
export function keepCredentials(user: string, { version, passwordHash, subject }: Credentials): Change {
  const fields: JsonObject = {
    ...(passwordHash !== undefined && { passwordHash }),
    ...(subject !== undefined && { subject }),
  }
  if (version === undefined) return { do: 'create', in: 'credentials', id: user, fields }
  return { do: 'replace', in: 'credentials', id: user, version, fields }
}
