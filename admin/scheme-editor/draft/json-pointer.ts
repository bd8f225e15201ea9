import { isList, isObject, type JsonValue } from './json.ts'

/** One step of a JSON pointer, escaped: 'a/b' is '/a~1b'. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys of a JSON pointer: '/people/3/a~1b' gives 'people', '3', 'a/b'. */
export function pointerKeys(pointer: string): readonly string[] {
  if (pointer === '') return []
  const steps = pointer.slice(1).split('/')
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A pointer of keys: `pointerOf(['people', 3])` is '/people/3'. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map(pointerStep).join('')
}

/** What stands at a pointer; nothing where the value has no such part. */
export function valueAt(value: JsonValue | undefined, pointer: string): JsonValue | undefined {
  return pointerKeys(pointer).reduce<JsonValue | undefined>(partOf, value)
}

/** What stands in a list or an object under a key. */
export function partOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isList(value)) return isIndex(key) ? value[Number(key)] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Whether a pointer is another one or leads to a part of what is there. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`)
}

export function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(key)
}
