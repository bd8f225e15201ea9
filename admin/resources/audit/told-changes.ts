/** A field that an entry of the audit log tells of. */
export interface ToldChange {
  /** Names from the record down: `['payBase']`, `['document', 'bands']`. */
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

interface Entry {
  readonly changed?: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

/** What changed, field by field, as far as the reader may see it. */
export function toldChanges({ changed = [], before, after }: Entry): readonly ToldChange[] {
  return changed.map((pointer) => {
    const path = pointer.split('/').slice(1).map(plain)
    return { path, before: valueAt(before, path), after: valueAt(after, path) }
  })
}

function plain(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = Object(at)[name]
  }
  return at
}

/** Whether a value is kept out of the log, and why. */
export function keptOut(value: unknown): 'masked' | 'omitted' | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('masked' in value) return 'masked'
  return 'omitted' in value ? 'omitted' : undefined
}
