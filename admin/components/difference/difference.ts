/** One difference in meaning between two schemes, as the API tells it. */
export interface ChangeTold {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly part: string
  /** JSON pointer into the document after; of what was removed into the one before. */
  readonly path: string
  /** A sentence in the language of the page. */
  readonly message: string
}

/** What one content says differently from another. */
export interface DifferenceTold {
  readonly before: string
  readonly after: string
  readonly changes: readonly ChangeTold[]
}
