import { randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { ApiError } from '../http/api-error.ts'
import { boundedQueue } from './bounded-queue.ts'
import { normalPassword } from './password-rules.ts'

/** Makes and compares the hashes of passwords. Both throw an `ApiError` 503 where too many are waiting. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Whether the password is the one; without a hash always false, after the same work. */
  matches(password: string, hashed: string | undefined): Promise<boolean>
}

/** What is hashed and compared with, for tests that count the work. */
export interface Hashing {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (hashed: string, password: string) => Promise<boolean>
}

/** Argon2id (the library's own algorithm) as OWASP asks for it: 19 MiB, twice over, one lane. The salt is made anew each time. */
export const argon2id: Hashing = {
  hash: (password) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  verify: (hashed, password) => verify(hashed, password),
}

/** Hashes at once, for each of which the machine gives 19 MiB and a core; others wait, more of them are turned away. */
export const hashesAtOnce = 2
export const hashesWaiting = 20

/** A hasher with a queue of its own. */
export function passwordHasher(hashing: Hashing = argon2id): PasswordHasher {
  const queue = boundedQueue({ atOnce: hashesAtOnce, waiting: hashesWaiting })
  let nobodys: string | undefined

  const queued = async <T>(task: () => Promise<T>): Promise<T> => {
    const done = await queue.run(async () => ({ value: await task() }))
    if (done === undefined) throw new ApiError(503, 'sign-in-busy')
    return done.value
  }

  return {
    hash: (password) => queued(() => hashing.hash(normalPassword(password))),
    matches: async (password, hashed) => {
      // Made of nothing anybody knows, and once, so that a login without a password costs what any other costs.
      const isSame = await queued(async () => {
        nobodys ??= await hashing.hash(randomUUID())
        return hashing.verify(hashed ?? nobodys, normalPassword(password))
      })
      return isSame && hashed !== undefined
    },
  }
}
