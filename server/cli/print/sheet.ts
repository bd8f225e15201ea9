/** Rows and columns of text, before they become lines of a terminal or of a CSV file. */
export interface Sheet {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** Sums under the columns. */
  readonly totals?: readonly string[]
}

export interface Column {
  readonly title: string
  /** number: decimal text, printed with its thousands grouped, to the right. */
  readonly kind: 'text' | 'number'
}
