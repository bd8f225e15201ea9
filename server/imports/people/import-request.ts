import type { Action, Resource } from '../../access/policy.ts'
import type { Scope } from '../../store/query.ts'
import type { Doing } from '../../uses/doing.ts'
import type { ImportOptions } from './options/import-options.ts'

/** A file that somebody wants to bring in, or to know what it would do. */
export interface ImportRequest {
  readonly purpose: 'employees' | 'facts'
  readonly bytes: Uint8Array
  readonly file: string
  readonly options: ImportOptions
  /** Whether the cells of rows that have errors are wanted as they stand. */
  readonly wantsTexts?: boolean
}

/** Who imports: what they reach of the resource itself is in `scope`. */
export interface Importing extends Doing {
  /** What they reach of something else, or with another action. */
  readonly scopeOf: (resource: Resource, action: Action) => Promise<Scope | 'forbidden'>
}
