/** What every field of a form has that shows one part of the draft. */
export interface BoundField {
  readonly pointer: string
  /** Where the schema says what the field is called and what it means: `ComponentBase/cap`. */
  readonly words: string
  readonly required?: boolean
}
