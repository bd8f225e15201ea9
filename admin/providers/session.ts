import { HttpError } from 'react-admin'
import { callApi } from './call-api.ts'

/** Who is signed in, as `schemas/api/session.schema.json` says. */
export interface Session {
  readonly id: string
  readonly name: string
  readonly grants: readonly { readonly role: string; readonly departments: 'all' | readonly string[] }[]
  readonly employeeId?: string
  readonly language?: 'zh-CN' | 'en'
  /** Actions by resource. */
  readonly allowed: Readonly<Record<string, readonly string[]>>
}

/** How people sign in here, as `schemas/api/sign-in-ways.schema.json` says. */
export interface Ways {
  readonly provider: boolean
  readonly needsSetUp: boolean
  readonly isSignedIn: boolean
}

let asked: Promise<Session> | undefined
let isAlive = false

/** The session of this browser, asked for once until it is forgotten. Rejects with an `HttpError` (401) where nobody is signed in. */
export function currentSession(): Promise<Session> {
  asked ??= ask()
  asked.catch(forgetSession)
  return asked
}

/** Keeps what a sign-in answered. */
export function rememberSession(json: unknown): Session {
  const session = json as Session
  asked = Promise.resolve(session)
  isAlive = true
  return session
}

export function forgetSession(): void {
  asked = undefined
  isAlive = false
}

/** The server no longer knows the session. */
export function noteSessionEnded(): void {
  isAlive = false
}

/** Whether the server, as far as is known here, has a session that is to be ended. */
export function isSessionAlive(): boolean {
  return isAlive
}

/** Whose session this page has had, also where it has ended since; nobody at the door. */
export async function sessionUser(): Promise<string | undefined> {
  return asked?.then(
    ({ id }) => id,
    () => undefined,
  )
}

export async function askWays(signal?: AbortSignal): Promise<Ways> {
  return (await callApi('/session/ways', { signal })).json as Ways
}

/** The session is asked for only where there is one: browsers print a refusal as an error. */
async function ask(): Promise<Session> {
  const { isSignedIn } = await askWays()
  if (!isSignedIn) throw new HttpError('ra.auth.auth_check_error', 401, {})
  const { json } = await callApi('/session')
  isAlive = true
  return json as Session
}
