import type { SetCookie } from './route.ts'

/**
 * The value of a `Set-Cookie`: for this host and the whole of it, out of reach of scripts, and over https only where the product is served
 * that way.
 */
export function writeCookie({ name, value, maxAge, sameSite = 'strict' }: SetCookie, origin: string): string {
  const site = sameSite === 'strict' ? 'Strict' : 'Lax'
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=${site}${secure}`
}
