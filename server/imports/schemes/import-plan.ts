import type { Change, Id } from '../../../engine/index.ts'
import type { Language } from '../../messages/language.ts'
import type { JsonObject } from '../../store/json.ts'
import type { SentContent } from '../../uses/schemes/draft-fields.ts'
import type { Found } from './found-wrong.ts'
import type { SchemeImportOptions } from './import-options.ts'
import type { UnknownPart } from './map-parts.ts'
import type { OurParts } from './our-parts.ts'
import type { Remembered } from './remembered.ts'

/** What there is under the id that a scheme is to get: a draft within reach, one that is not, or nothing. */
export type Standing =
  | { readonly state: 'free' }
  | { readonly state: 'taken'; readonly suggestion: Id }
  | {
      readonly state: 'within-reach'
      readonly version: number
      readonly content: SentContent
      /** An id that nobody has. */
      readonly suggestion: Id
    }

/** Everything that an import follows from. */
export interface ImportToPlan {
  readonly content: SentContent
  /** Whether the content speaks of parameters and cases too; if not, a draft that it replaces keeps its own. */
  readonly isWhole: boolean
  readonly options: SchemeImportOptions
  readonly ours: OurParts
  readonly remembered: readonly Remembered[]
  readonly stands: Standing
  /** Of the sentences about differences. */
  readonly language: Language
}

/** A difference from what would be replaced, in a sentence. */
export type SaidChange = Change & { readonly message: string }

/** What would be done. */
export interface ImportPlan {
  readonly id: Id
  /** The version of the draft that is replaced; undefined: a new scheme. */
  readonly replaces: number | undefined
  /** As it would be saved. */
  readonly content: SentContent
  /** Where the document comes from, by which choices are remembered. */
  readonly from: Pick<Remembered, 'department' | 'system'>
  readonly unknown: readonly UnknownPart[]
  readonly conflicts: readonly Found[]
  /** What is wrong with the choices. */
  readonly found: readonly Found[]
  readonly difference:
    | { readonly before: Id; readonly changes: readonly SaidChange[]; readonly more: number }
    | undefined
  /** Metrics for the library, each with its id. */
  readonly metrics: readonly JsonObject[]
  readonly fingerprint: string
}
