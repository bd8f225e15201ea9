import type { Id, NamedKind } from '../../../engine/index.ts'

/** How a scheme is to come in, as `schemas/api/scheme-import-options.schema.json` describes it. */
export interface SchemeImportOptions {
  /** The id that it gets; its own where nothing is said. */
  readonly as?: Id
  /** At which version the draft stands in whose place it is to be put. */
  readonly version?: number
  readonly department?: Id
  readonly name?: string
  /** Ids of ours for those of the document, by kind; `keep` takes one along as it is. */
  readonly map?: Readonly<Partial<Record<NamedKind, Readonly<Record<Id, Id>>>>>
  /** Values for its parameters besides those that it brings. */
  readonly parameters?: Readonly<Record<Id, number>>
  /** Adds the metrics that are kept to the company's library. */
  readonly addMetrics?: boolean
}

/** The choice of taking something along as it is. */
export const keep = 'keep'
