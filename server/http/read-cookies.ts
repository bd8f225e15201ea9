/** The cookies of a call by name; where one comes twice, its first value. */
export function readCookies(header: string | undefined): Readonly<Record<string, string>> {
  const cookies: Record<string, string> = {}
  if (header === undefined) return cookies
  for (const part of header.split(';')) {
    const middle = part.indexOf('=')
    const name = part.slice(0, middle).trim()
    if (middle < 0 || Object.hasOwn(cookies, name) || name in Object.prototype) continue
    cookies[name] = part.slice(middle + 1).trim()
  }
  return cookies
}
