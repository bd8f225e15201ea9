import type { FieldError } from '../http/api-error.ts'
import { commonPasswords } from './common-passwords.ts'

/** Characters (code points) that a password has at least and at most. */
export const shortestPassword = 12
export const longestPassword = 1024

/** A password as it is hashed: the same text, however the keyboard composed it (NFKC). Spaces are characters like others. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC')
}

/**
 * What speaks against a new password, or undefined. After NIST SP 800-63B: a length, and none of the passwords that are tried first; no
 * rule about kinds of characters, which only makes people write `Password1!`. `path` is where the form has it.
 */
export function passwordFault(password: string, login: string, path = '/password'): FieldError | undefined {
  const tooLong = { path, code: 'password-too-long', params: { most: longestPassword } } as const
  // A composed character has several code points at most, so that what is far too long is not even looked at.
  if (password.length > longestPassword * 4) return tooLong
  const normal = normalPassword(password)
  const { length } = [...normal]
  if (length > longestPassword) return tooLong
  if (length < shortestPassword) return { path, code: 'password-too-short', params: { least: shortestPassword } }
  const folded = normal.toLowerCase()
  if (isLogin(folded, login)) return { path, code: 'password-says-login', params: {} }
  const isCommon = commonPasswords.has(folded) || isRepetition(folded) || isRow(folded)
  return isCommon ? { path, code: 'password-common', params: {} } : undefined
}

/** The login, once or more often, with nothing but digits and marks around it. */
function isLogin(password: string, login: string): boolean {
  if (login.length < 3) return false
  return password.includes(login) && /^[\d\s\p{P}\p{S}]*$/u.test(password.replaceAll(login, ''))
}

/** One part of up to four characters over and over: `aaaaaaaaaaaa`, `123412341234`. */
function isRepetition(password: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(password)
}

/** Characters that follow one another: `abcdefghijklm`. */
function isRow(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1 && (steps.has(1) || steps.has(-1))
}
