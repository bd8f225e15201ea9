import type { RawCases, RawScheme } from '../../engine/index.ts'

/** Somebody did something to one content. */
export interface DoneTold {
  /** Id of their account. */
  readonly by: string
  readonly at: string
  readonly hash: string
  readonly comment?: string
}

/** A scheme with its draft, as the API gives it. */
export interface SchemeTold {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly department: string
  readonly hash: string
  readonly state: 'draft' | 'submitted' | 'approved'
  readonly authors: readonly string[]
  readonly submitted?: DoneTold
  readonly approved?: DoneTold
  readonly returned?: DoneTold
  readonly basedOn?: string
  readonly document: RawScheme
  readonly parameters: Readonly<Record<string, number>>
  readonly cases?: RawCases
}

/** Something that was found, with its sentence and where it is in the content. */
export interface FoundTold {
  readonly code: string
  readonly path?: string
  readonly severity?: 'error' | 'warning' | 'notice'
  readonly message: string
}

/** What publication still needs. */
export interface GateTold {
  readonly hash: string
  readonly isOpen: boolean
  readonly missing: readonly FoundTold[]
}

/** All that the full checks and the cases found. */
export interface CheckTold {
  readonly hash: string
  readonly issues: readonly FoundTold[]
  readonly passed?: number
  readonly failed?: number
  readonly cases: readonly { readonly id?: string; readonly name?: string; readonly hasPassed?: boolean }[]
}

export interface LifeEventTold {
  readonly at: string
  readonly step: string
  readonly by?: string
  readonly comment?: string
  readonly version?: string
}

export interface LifeTold {
  readonly events: readonly LifeEventTold[]
  /** Names by ids of accounts. */
  readonly people: Readonly<Record<string, string>>
}

/** A version without its content, as lists of the API give it. */
export interface VersionTold {
  readonly id: string
  readonly version: number
  readonly scheme: string
  readonly number: number
  readonly name: string
  readonly hash: string
  readonly state: 'publicised' | 'in-force' | 'retired'
  readonly authors?: readonly string[]
  readonly approvedBy?: string
  readonly approvedAt?: string
  readonly publishedBy?: string
  readonly publishedAt: string
  readonly publicisedFrom: string
  readonly publicisedDays: number
  readonly inForceFrom: string
  readonly retiredFrom?: string
}
