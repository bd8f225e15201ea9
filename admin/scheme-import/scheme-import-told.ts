import type { RawScheme } from '../../engine/index.ts'
import type { ChangeTold } from '../components/difference/difference.ts'

/** What a check of the API tells of an import, as `schemas/api/scheme-import.schema.json` says. */
export interface SchemeImportTold {
  readonly format: { readonly from?: number; readonly to: number }
  /** The id that it gets. */
  readonly scheme?: string
  readonly replaces?: number
  readonly document?: RawScheme
  readonly parameters?: Readonly<Record<string, number>>
  readonly conflicts: readonly FoundTold[]
  readonly unknown: readonly UnknownTold[]
  readonly issues: readonly FoundTold[]
  readonly difference?: { readonly before: string; readonly changes: readonly ChangeTold[]; readonly more: number }
  readonly cases?: { readonly passed: number; readonly failed: number }
  readonly metrics?: readonly { readonly id: string; readonly name: string }[]
  readonly isReady: boolean
  readonly fingerprint?: string
}

/** Something that is wrong or doubtful; in a file with its place. */
export interface FoundTold {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'notice'
  readonly path: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message: string
  readonly line?: number
  readonly column?: number
}

export const partKinds = ['metrics', 'posts', 'departments', 'raters'] as const
export type PartKind = (typeof partKinds)[number]

/** Something that the scheme names and the company does not have. */
export interface UnknownTold {
  readonly kind: PartKind
  readonly id: string
  readonly name: string
  readonly unit?: string
  readonly scope?: string
  readonly state: 'unknown' | 'differs' | 'former-owner'
  readonly suggestions: readonly SuggestionTold[]
  readonly chosen?: string
}

export interface SuggestionTold {
  readonly id: string
  readonly name: string
  readonly by: 'remembered' | 'owner' | 'id' | 'name' | 'pinyin' | 'initials' | 'near'
  readonly rank: number
}
