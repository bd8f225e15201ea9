export interface JsonString {
  readonly value: string
  /** Offset after the closing quote; of a malformed one, of what is wrong with it. */
  readonly end: number
  readonly problem?: 'malformed' | 'lone-surrogate' | 'nul'
}

/** Reads the JSON string whose opening quote is at `start`. PostgreSQL can store neither lone surrogates nor NUL, so both are problems. */
export function jsonString(text: string, start: number): JsonString {
  let at = start + 1
  let hasEscape = false
  for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
    // A control character, or NaN at the end of the text.
    if (!(code >= SPACE)) return { value: '', end: at, problem: 'malformed' }
    hasEscape ||= code === BACKSLASH
    at += code === BACKSLASH ? 2 : 1
  }
  const end = at + 1
  return hasEscape ? unescaped(text.slice(start, end), start, end) : { value: text.slice(start + 1, at), end }
}

const QUOTE = 34
const BACKSLASH = 92
const SPACE = 32

function unescaped(token: string, start: number, end: number): JsonString {
  const value = parsed(token)
  if (value === undefined) return { value: '', end: start + badEscape(token), problem: 'malformed' }
  if (value.includes('\0')) return { value, end, problem: 'nul' }
  return value.isWellFormed() ? { value, end } : { value, end, problem: 'lone-surrogate' }
}

function parsed(token: string): string | undefined {
  try {
    return JSON.parse(token) as string
  } catch {
    return undefined
  }
}

function badEscape(token: string): number {
  const escapes = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})|(\\)/g
  for (const match of token.matchAll(escapes)) if (match[1] !== undefined) return match.index
  return 0
}
