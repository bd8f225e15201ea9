import type { Issue, Names, RecordField } from '../../../engine/index.ts'

/** What was found wrong in a formula, with its sentence in the language of the page. */
export interface FormulaIssue extends Issue {
  readonly sentence: string
}

export interface FormulaFieldProps {
  /** The formula as documents store it, with ids. */
  readonly value: string
  readonly onChange: (stored: string) => void
  /** Everything that it may name. */
  readonly names: Names
  /** What was found wrong in it; `from` and `to` of their parameters are offsets into the stored text. */
  readonly issues: readonly FormulaIssue[]
  /** JSON pointer to it, where it is jumped to. */
  readonly pointer: string
  readonly label: string
  readonly help?: string | undefined
  /** Columns of the records that the whole formula goes over. */
  readonly records?: readonly RecordField[] | undefined
  /** The value that a name has for the chosen person, by its id. */
  readonly personsValue?: ((id: string) => string | undefined) | undefined
  readonly isReadOnly?: boolean | undefined
}
