import { isIP } from 'node:net'
import { notAllowed } from './not-allowed.ts'
import type { Read } from './variable.ts'

/** Readers of settings: a value, or the sentence of what is wrong with the text. None of them guesses. */

export function readPath(text: string, name: string): Read<string> {
  if (/\p{Cc}/u.test(text)) return { wrong: notAllowed('variable-not-a-path', { name }) }
  return { value: text }
}

/** Any text on one line, not said again where it is wrong: it may be a secret. */
export function readName(text: string, name: string): Read<string> {
  if (/\p{Cc}/u.test(text) || text !== text.trim()) return { wrong: notAllowed('variable-not-a-name', { name }) }
  return { value: text }
}

/** Reads whole numbers from `from` to `to`, both included, written in digits alone. */
export function readWhole(from: number, to: number): (text: string, name: string) => Read<number> {
  return (text, name) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= from && value <= to) return { value }
    return { wrong: notAllowed('variable-not-whole', { name, value: text, from, to }) }
  }
}

const hostName = /^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i

/** An address of IPv4 or IPv6 (without brackets), or a host name. */
export function readHost(text: string, name: string): Read<string> {
  const isHost = isIP(text) !== 0 || (hostName.test(text) && !/^[\d.]+$/.test(text))
  return isHost ? { value: text } : { wrong: notAllowed('variable-not-a-host', { name, value: text }) }
}

/** An origin as browsers write it: a slash at its end is dropped, a path or more is refused. */
export function readOrigin(text: string, name: string): Read<string> {
  const url = URL.parse(text)
  const isOrigin =
    url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !text.endsWith('//')
  return isOrigin ? { value: url.origin } : { wrong: notAllowed('variable-not-an-origin', { name, value: text }) }
}

/** An issuer of OpenID Connect, exactly as it is written: over https, or on this very machine. */
export function readIssuer(text: string, name: string): Read<string> {
  const url = URL.parse(text)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine.test(url.hostname))
  const isIssuer = isSafe && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return isIssuer ? { value: text } : { wrong: notAllowed('variable-not-an-issuer', { name, value: text }) }
}

const isThisMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** A time zone of the IANA database, as this Node knows it. */
export function readZone(text: string, name: string): Read<string> {
  try {
    // Offsets (`+08:00`) are zones for `Intl`, but none that a place keeps.
    if (!/^[a-z]/i.test(text)) throw new RangeError(text)
    return { value: new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone }
  } catch {
    return { wrong: notAllowed('variable-not-a-zone', { name, value: text }) }
  }
}

/** Reads one of these words, exactly as they are written. */
export function readOneOf<const W extends string>(words: readonly W[]): (text: string, name: string) => Read<W> {
  return (text, name) => {
    const value = words.find((word) => word === text)
    if (value !== undefined) return { value }
    return { wrong: notAllowed('variable-not-allowed', { name, value: text, allowed: words.join('、') }) }
  }
}

/** Addresses and networks in CIDR form with commas between them: `127.0.0.1,10.0.0.0/8`. */
export function readNetworks(text: string, name: string): Read<readonly string[]> {
  const value = text.split(',').map((part) => part.trim())
  const strange = value.find((part) => !isNetwork(part))
  if (strange === undefined) return { value }
  return { wrong: notAllowed('variable-not-networks', { name, value: strange }) }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  const isWhole = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
  return most > 0 && isWhole && more.length === 0
}
