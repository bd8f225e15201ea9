import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text for a cookie or a link: nobody guesses it, so that no slow hash is needed where it is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token, as the id of its record: SHA-256 in hexadecimal digits, from which the token cannot be had. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
