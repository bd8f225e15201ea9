import type { ImportCode } from '../../../messages/import-codes.ts'
import type { Reads } from '../reading/reads.ts'

/** What a column of a file can be about. */
export interface Meaning {
  /** `name`, the id of a metric, or `rating:<indicator>:<rater>`. */
  readonly key: string
  readonly reads: Reads
  /** What people call it: a name of their own, or something that has a name in each language. */
  readonly title: { readonly name: string } | Said
  /** Names by which a column is recognised, besides the key. */
  readonly names: readonly string[]
  /** A cell without value is an error where nothing else gives the value. */
  readonly isRequired: boolean
  /** Why it cannot be brought in: a column that is about it is refused with this. */
  readonly refused?: Said
}

/** Something that is said in the language of whoever asks. */
export interface Said {
  readonly code: ImportCode
  readonly params: Readonly<Record<string, string>>
}
