/** What stands in a cell: a text, an exact number, the blank of a template, or nothing. */
export type CellValue = string | number | { readonly parameter: string } | undefined

export type ColumnKind = 'text' | 'number' | 'percent' | 'money' | 'choice' | 'formula'

export interface CellChoice {
  readonly value: string
  /** What people read; typing it, or enough of it to tell it apart, chooses the value. */
  readonly name: string
}

/** A text that people see otherwise than it is kept, as formulas with names for ids. */
export interface Spelling {
  readonly shown: (kept: string) => string
  readonly kept: (shown: string) => string
}

/** A column of a table that edits like a spreadsheet. */
export interface Column {
  readonly id: string
  readonly title: string
  readonly kind: ColumnKind
  readonly widthPx?: number
  /** An empty cell is marked; it may still be left, for a draft is written bit by bit. */
  readonly required?: boolean
  /** Shown and copied, never changed. */
  readonly readOnly?: boolean
  /** Numbers only: the smallest and the largest that are allowed. */
  readonly min?: number
  readonly max?: number
  /** Numbers only: no decimals. */
  readonly whole?: boolean
  /** Numbers only: `{id}` stands for a blank of the template. */
  readonly parameters?: boolean
  /** Texts only: the most characters. */
  readonly longest?: number
  /** Texts only: the cell may hold line breaks (Alt+Enter). */
  readonly manyLines?: boolean
  /** Texts only: how they are shown and typed. */
  readonly spelling?: Spelling
  /** Of the kind `choice`. */
  readonly choices?: readonly CellChoice[]
}

export type Cells = Readonly<Record<string, CellValue>>

/** Why a text cannot stand in a cell. */
export const cellProblems = [
  'number',
  'digits',
  'whole',
  'min',
  'max',
  'choice',
  'longest',
  'one-line',
  'read-only',
  'required',
  'no-column',
  'no-row',
] as const

export type CellProblem = (typeof cellProblems)[number]

export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'number' || kind === 'percent' || kind === 'money'
}
