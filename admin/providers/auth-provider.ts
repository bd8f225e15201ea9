import { type AuthProvider, HttpError } from 'react-admin'
import { callApi } from './call-api.ts'
import {
  currentSession,
  forgetSession,
  isSessionAlive,
  noteSessionEnded,
  rememberSession,
  type Session,
} from './session.ts'

/** What the console asks for in react-admin's words, and the server's actions for it. */
const actions: Readonly<Record<string, string>> = {
  list: 'read',
  show: 'read',
  read: 'read',
  edit: 'update',
  create: 'create',
  delete: 'delete',
  export: 'read',
}

/** Sessions of the server: signing in and out, who one is, and what of the console one is shown. */
export const authProvider: AuthProvider = {
  login: async ({ login, password }: { login: string; password: string }) => {
    const { json } = await callApi('/session', { method: 'POST', body: { login, password } })
    return rememberSession(json)
  },
  logout: async () => {
    const isToEnd = isSessionAlive()
    forgetSession()
    if (isToEnd) await callApi('/session', { method: 'DELETE' }).catch(() => undefined)
  },
  checkAuth: async () => {
    try {
      await currentSession()
    } catch (error) {
      // Where the server does not answer, nobody is signed out for it. To whoever comes without a session nothing has to be said.
      if (isRefused(error)) throw { message: false }
    }
  },
  checkError: async (error: unknown) => {
    // Whoever puts signing in off stays on the page, with what they have typed.
    if (!isRefused(error) || isPutOff(error)) return
    noteSessionEnded()
    throw error
  },
  getIdentity: async () => {
    const { id, name } = await currentSession()
    return { id, fullName: name }
  },
  // Asked at the door too, where a refusal would lead back to the sign-in.
  getPermissions: () => currentSession().then(({ allowed }) => allowed, nothingIfRefused),
  canAccess: async ({ resource, action }) => {
    const { allowed } = await currentSession()
    return allowed[resource]?.includes(actions[action] ?? action) ?? false
  },
}

function nothingIfRefused(error: unknown): Session['allowed'] {
  if (!isRefused(error)) throw error
  return {}
}

function isRefused(error: unknown): boolean {
  return error instanceof HttpError && error.status === 401
}

function isPutOff(error: unknown): boolean {
  return error instanceof HttpError && error.body?.isPutOff === true
}
