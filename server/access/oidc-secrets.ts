import { createHash } from 'node:crypto'

/** What ties an answer of the provider to the browser that asked. */
export interface OidcSecrets {
  readonly state: string
  readonly nonce: string
  /** Proves at the provider that who brings the code is who began (PKCE). */
  readonly verifier: string
}

/**
 * The secrets of one sign-in, made of the token that only the browser's cookie has: nothing is kept here for people who have not come
 * back, and no other browser's answer fits. From one of them neither the token nor the others can be had.
 */
export function oidcSecrets(token: string): OidcSecrets {
  const part = (name: string) => createHash('sha256').update(`${name} ${token}`).digest('base64url')
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') }
}
