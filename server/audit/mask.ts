import { isJsonObject, type JsonValue } from '../store/json.ts'

/** Stands in an entry where a sensitive value stood. Neither the value nor anything made of it (a hash can be guessed) is kept. */
export const masked = { masked: true } as const

/**
 * A value with everything sensitive in it replaced by `masked`. `sensitive` names fields as paths of the record with dots, `*` for
 * any one name or place (`lines.*.amount`); what is below a sensitive field is sensitive too. Fields named after passwords, tokens
 * and secrets are sensitive wherever they stand, whether declared or not. `path` is where in the record the value stands.
 *
 *     mask({ name: '王', login: { password: 'x' } }, ['name']) // { name: { masked: true }, login: { password: { masked: true } } }
 */
export function mask(value: JsonValue, sensitive: readonly string[], path: readonly string[] = []): JsonValue {
  if (isSensitive(path, sensitive)) return masked
  if (isList(value)) return value.map((each, index) => mask(each, sensitive, [...path, String(index)]))
  if (!isJsonObject(value)) return value
  const fields = Object.entries(value).flatMap(([name, each]) =>
    each === undefined ? [] : [[name, mask(each, sensitive, [...path, name])]],
  )
  return Object.fromEntries(fields)
}

/** Whether a place in a record, or one above it, is sensitive. */
export function isSensitive(path: readonly string[], sensitive: readonly string[]): boolean {
  return path.some((name) => always.test(name)) || sensitive.some((each) => reaches(each.split('.'), path))
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

const always = /passw|passphrase|secret(?!ar)|token|cookie|credential|密码|口令/i

function reaches(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length <= path.length && pattern.every((part, index) => part === '*' || part === path[index])
}
