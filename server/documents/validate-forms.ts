import type { SchemaPart } from '../../schemas/schema-part.ts'
import { resolved } from './schema-index.ts'

/** The branches of a union with the branches of unions inside it put in their place. */
export function branchesOf(union: readonly SchemaPart[]): readonly SchemaPart[] {
  return union.flatMap((branch) => {
    const part = resolved(branch)
    return part.oneOf === undefined || part.properties !== undefined ? [part] : branchesOf(part.oneOf)
  })
}

/** The values that a part allows, where it lists them. */
export function listedValues(part: SchemaPart): readonly unknown[] | undefined {
  return part.const === undefined ? part.enum : [part.const]
}

/** What may stand there, as JSON with the particulars left out: `123`, `"…"`, `{"parameter": …}`, `"invalid"`. */
export function formOf(part: SchemaPart, keys: readonly string[] = part.required ?? []): string {
  const listed = listedValues(part)
  if (listed !== undefined) return listed.map((value) => JSON.stringify(value)).join(' | ')
  if (part.type === 'object') return `{${keys.map((key) => `"${key}": …`).join(', ')}}`
  return typeof part.type === 'string'
    ? (forms[part.type] ?? '…')
    : (part.type ?? []).map((type) => forms[type]).join(' | ')
}

const forms: Readonly<Record<string, string>> = {
  number: '123',
  integer: '123',
  string: '"…"',
  boolean: 'true | false',
  array: '[…]',
  object: '{…}',
}
