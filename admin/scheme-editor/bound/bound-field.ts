/** What every field of a form has that shows one part of the draft. */
export interface BoundField {
  readonly pointer: string
  /** Where the schema says what the field is called and what it means: `ComponentBase/cap`. */
  readonly words: string
  /** What it is called here, where the schema's word says too little. */
  readonly label?: string | undefined
  /** What it means here, likewise. */
  readonly help?: string | undefined
  readonly required?: boolean
  /** Emptied as the last field of its part (`effective`, `whenMissing`), it takes the part away with it. */
  readonly endsPart?: boolean
}
