import { randomBytes } from 'node:crypto'

/** An id for a new user, which says nothing and never changes, whatever they are called: `u-` and 16 hexadecimal digits. */
export function newUserId(): string {
  return `u-${randomBytes(8).toString('hex')}`
}
