import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { canonicalText } from '../../store/canonical.ts'
import type { Change } from '../../store/store.ts'
import type { RowChange, ShownChange } from './checker.ts'

/** How many records a file makes, changes and leaves as they are. */
export interface ChangeCounts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
}

export type ListedChange = Pick<RowChange, 'in' | 'subject' | 'name' | 'line'> & {
  readonly kind: 'new' | 'changed'
  readonly values: readonly ShownChange[]
}

/** Collects what a file changes. */
export interface Changes {
  add(change: RowChange): void
  counts(): ChangeCounts
  all(): readonly Change[]
  /** The first of them, with their values. */
  listed(): readonly ListedChange[]
  /** Follows from all of them: another diff has another one. */
  hash(): string
}

const mostListed = 200

export function changes(): Changes {
  const kept: Change[] = []
  const listed: ListedChange[] = []
  const counts = { new: 0, changed: 0, unchanged: 0 }
  const hash = createHash('sha256')
  return {
    add: (change) => {
      const { in: collection, id, fields, before } = change
      if (before !== undefined && isDeepStrictEqual(before.fields, fields)) {
        counts.unchanged += 1
        return
      }
      const kind = before === undefined ? 'new' : 'changed'
      counts[kind] += 1
      kept.push(
        before === undefined
          ? { do: 'create', in: collection, id, fields }
          : { do: 'replace', in: collection, id, version: before.version, fields },
      )
      hash.update(canonicalText([collection, id, before?.version ?? 0, fields]))
      if (listed.length < mostListed) listed.push(listedOf(change, kind))
    },
    counts: () => ({ ...counts }),
    all: () => kept,
    listed: () => listed,
    hash: () => hash.copy().digest('hex'),
  }
}

function listedOf({ in: collection, subject, name, line, shown }: RowChange, kind: 'new' | 'changed'): ListedChange {
  return { in: collection, subject, ...(name !== undefined && { name }), line, kind, values: shown() }
}
