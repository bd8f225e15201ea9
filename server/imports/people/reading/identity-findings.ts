import { checkIdentities, type Identity } from '../../../documents/facts/check-identities.ts'
import type { Finding } from './sheet-messages.ts'

export interface IdAt {
  readonly id: string
  readonly line: number
}

/** What is wrong with all ids of a file together, by line: those that come more than once, and those that can be taken for others. */
export function identityFindings(
  ids: readonly IdAt[],
  { file, column }: { readonly file: string; readonly column: string },
): ReadonlyMap<number, readonly Finding[]> {
  const found: Finding[] = []
  const identities = ids.map(({ id, line }): Identity => ({ id, path: String(line), place: () => placeOf(line) }))
  const placeOf = (line: number) => ({ file, row: line, column })
  checkIdentities(identities, (code, severity, path, params) => {
    found.push({ code, severity, params: { ...params }, line: Number(path), column })
  })
  return Map.groupBy(found, ({ line = 0 }) => line)
}
