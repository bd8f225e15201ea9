/** What stands in front of the name of a cookie that a browser takes only over https, for this host and the whole of it. */
const hostPrefix = '__Host-'

/**
 * The name of the session's cookie at an origin: with `__Host-` over https, plain over http, where browsers would not take the prefix.
 * Either way it is set with `HttpOnly`, `SameSite=Strict` and `Path=/`, over https with `Secure` too.
 */
export function sessionCookieName(origin: string): string {
  return `${cookiePrefix(origin)}jiheng-session`
}

/** The name of the cookie that ties a sign-in at the organisation's provider to the browser that began it. */
export function signInCookieName(origin: string): string {
  return `${cookiePrefix(origin)}jiheng-sign-in`
}

function cookiePrefix(origin: string): string {
  return origin.startsWith('https:') ? hostPrefix : ''
}
