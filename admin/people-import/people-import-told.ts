/** What a check of the API tells of a file, as `schemas/api/import-check.schema.json` says. */
export interface PeopleImportTold {
  readonly file: {
    readonly name: string
    readonly kind: string
    readonly rows: number
    readonly encoding?: string
    readonly sheet?: string
    readonly sheets?: readonly string[]
    readonly headerRow?: number
    readonly first?: readonly { readonly line: number; readonly texts: readonly string[] }[]
  }
  readonly columns: readonly ColumnTold[]
  readonly meanings: readonly MeaningTold[]
  readonly issues: readonly CellIssue[]
  readonly counts: { readonly error: number; readonly warning: number; readonly notice: number }
  readonly diff: {
    readonly new: number
    readonly changed: number
    readonly unchanged: number
    readonly changes: readonly RecordChange[]
  }
  readonly unknown: readonly UnknownName[]
  /** Only where nothing is wrong. */
  readonly fingerprint?: string
}

export interface ColumnTold {
  readonly letters: string
  readonly name: string
  readonly samples: readonly string[]
  /** Key of what it is about; left out where it is not brought in. */
  readonly meaning?: string
  readonly by?: 'name' | 'remembered' | 'chosen'
  readonly unit?: string
}

export interface MeaningTold {
  readonly key: string
  readonly name: string
  readonly isRequired: boolean
  readonly units: readonly string[]
}

export interface CellIssue {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'notice'
  readonly params: Readonly<Record<string, unknown>>
  readonly message: string
  readonly cell?: string
  readonly line?: number
  readonly column?: string
}

export interface RecordChange {
  readonly in: string
  readonly subject: string
  readonly name?: string
  readonly line: number
  readonly kind: 'new' | 'changed'
  readonly values: readonly { readonly key: string; readonly before?: unknown; readonly after?: unknown }[]
}

export interface UnknownName {
  readonly kind: 'department' | 'post' | 'team'
  readonly name: string
  readonly rows: number
  readonly line: number
  readonly suggestions: readonly { readonly id: string; readonly name: string }[]
}

/** What an import changed. */
export interface PeopleImportDone {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly made: number
}
