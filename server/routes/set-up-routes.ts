import type { Route } from '../http/route.ts'
import { setPassword } from '../uses/accounts/set-password.ts'
import { setUpFirstAdmin } from '../uses/accounts/set-up-first-admin.ts'
import { textIn } from './call-parts.ts'
import { askingOf, signedInAnswer } from './session-answer.ts'

/** What links that work once are good for. */
export const setUpRoutes: readonly Route[] = [
  {
    ...{ method: 'post', path: '/set-up', access: 'anyone', body: 'set-up', answer: 'session' },
    summary: 'Makes the first administrator by the link that the server printed at its start, and signs them in.',
    run: async ({ body, ...call }, deps) => {
      const [token, login] = [textIn(body, 'token'), textIn(body, 'login')]
      const [name, password] = [textIn(body, 'name'), textIn(body, 'password')]
      const asking = askingOf({ ...call, body }, deps)
      return signedInAnswer(await setUpFirstAdmin({ token, login, name, password }, asking), deps)
    },
  },
  {
    ...{ method: 'post', path: '/set-up/password', access: 'anyone', body: 'new-password', answer: 'session' },
    summary: 'Sets a password by the link that an administrator gave, and signs its user in.',
    run: async (call, deps) => {
      const [token, password] = [textIn(call.body, 'token'), textIn(call.body, 'password')]
      return signedInAnswer(await setPassword(token, password, askingOf(call, deps)), deps)
    },
  },
]
