import { ipKeyGenerator } from 'express-rate-limit'
import { ApiError } from '../http/api-error.ts'
import { failureCount } from './failure-count.ts'

/** Holds back whoever guesses passwords. */
export interface SignInThrottle {
  /**
   * Counts an attempt as failed before its outcome is known, so that attempts at once count one by one, and gives what takes it back.
   * Throws an `ApiError` 429, and counts nothing, where the account or the address has to wait.
   */
  attempt(login: string, address: string): Attempt
}

export interface Attempt {
  /** The password was right: this person at this address begins anew. */
  succeeded(): void
  /** It was never looked at. */
  undone(): void
}

const withinMs = 15 * 60_000

/** Wrong passwords within a quarter of an hour, after which the next is refused unseen. */
export const failuresAllowed = {
  /** Of one account from one address. */
  accountAtAddress: 5,
  /** Of one account from anywhere: more, since otherwise anybody could lock anybody out. */
  account: 50,
  /** From one address, behind which there may be a whole office. */
  address: 100,
}

/** A throttle with counts of its own. */
export function signInThrottle(monotonicMs: () => number): SignInThrottle {
  const count = (most: number) => failureCount({ most, withinMs }, monotonicMs)
  const pairs = count(failuresAllowed.accountAtAddress)
  const accounts = count(failuresAllowed.account)
  const addresses = count(failuresAllowed.address)

  return {
    attempt: (login, address) => {
      // Whoever has one IPv6 address has the whole of their network's.
      const place = ipKeyGenerator(address, 56)
      const pair = JSON.stringify([login, place])
      const waitMs = Math.max(pairs.waitMs(pair), accounts.waitMs(login), addresses.waitMs(place))
      if (waitMs > 0) throw new ApiError(429, 'sign-in-throttled', { minutes: Math.ceil(waitMs / 60_000) })
      pairs.fail(pair)
      accounts.fail(login)
      addresses.fail(place)
      const undone = () => {
        pairs.undo(pair)
        accounts.undo(login)
        addresses.undo(place)
      }
      return {
        undone,
        succeeded: () => {
          undone()
          pairs.forget(pair)
        },
      }
    },
  }
}
