import type { JsonValue } from './json.ts'

/**
 * The one text of a JSON value, for hashing: members by name in the order of their UTF-16 units, no white space, numbers as JavaScript
 * prints them, members that are undefined left out (RFC 8785). `{ b: [1.0], a: 'x' }` is `{"a":"x","b":[1]}`.
 */
export function canonicalText(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join()}]`
  const members: string[] = []
  for (const name of Object.keys(value).sort()) {
    const member = value[name]
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalText(member)}`)
  }
  return `{${members.join()}}`
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
