import { callApi } from '../../providers/call-api.ts'
import { askWays, noteSessionEnded, rememberSession } from '../../providers/session.ts'

/** Signs somebody in on the page that is theirs. Gives what speaks against it: the server's sentence, or that somebody else has signed in, who is signed out again. */
export async function signInHere(userId: string, body: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  return taken(userId, () => callApi('/session', { method: 'POST', body }))
}

/** Goes on with a session that was begun in another tab, at the organisation's provider. */
export async function signedInElsewhere(userId: string): Promise<string | undefined> {
  return taken(userId, async () => {
    const { isSignedIn } = await askWays()
    if (!isSignedIn) throw new Error('console.sign_in_again.not_yet')
    return callApi('/session')
  })
}

async function taken(userId: string, ask: () => Promise<{ readonly json: unknown }>): Promise<string | undefined> {
  try {
    const { json } = await ask()
    if (Object(json).id === userId) {
      rememberSession(json)
      return undefined
    }
    await callApi('/session', { method: 'DELETE' })
    noteSessionEnded()
    return 'console.sign_in_again.other'
  } catch (error) {
    return error instanceof Error ? error.message : 'console.unreachable'
  }
}
