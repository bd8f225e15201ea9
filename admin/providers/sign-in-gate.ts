import { HttpError } from 'react-admin'
import { noteSessionEnded, sessionUser } from './session.ts'

interface Asked {
  /** Who is to sign in: what is on the page is theirs. */
  readonly userId: string
  readonly answer: PromiseWithResolvers<boolean>
}

let asked: Asked | undefined
const watchers = new Set<() => void>()

/** Has somebody sign in again in a dialog over the page, and tells whether they have; the page and what was typed into it stay as they are. */
export function askToSignIn(userId: string): Promise<boolean> {
  asked ??= { userId, answer: Promise.withResolvers<boolean>() }
  tell()
  return asked.answer.promise
}

/** Who is asked to sign in again; nobody as long as the session holds. */
export function askedToSignIn(): string | undefined {
  return asked?.userId
}

export function answerSignIn(isSignedIn: boolean): void {
  asked?.answer.resolve(isSignedIn)
  asked = undefined
  tell()
}

export function watchSignIn(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function tell(): void {
  for (const changed of watchers) changed()
}

/**
 * What a call of the API answers. Where the session has ended meanwhile, whoever had it is asked to sign in again, and the call is made once more;
 * where they put that off it is refused with the body `{ isPutOff: true }`.
 */
export async function throughSignIn<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const userId = await sessionUser()
    if (!(error instanceof HttpError) || error.status !== 401 || userId === undefined) throw error
    noteSessionEnded()
    if (await askToSignIn(userId)) return throughSignIn(call)
    throw new HttpError('console.sign_in_again.put_off', 401, { isPutOff: true })
  }
}
