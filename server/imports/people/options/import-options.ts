import type { Encoding } from '../../../documents/table/decode-text.ts'
import type { UnitChoice } from '../reading/unit-choice.ts'

/** How a file is to be understood, as `schemas/api/import-options.schema.json` describes it. */
export interface ImportOptions {
  /** Of figures: the scheme whose metrics and ratings the columns are, and the period they are for. */
  readonly scheme?: string
  readonly period?: string
  readonly encoding?: Encoding
  readonly sheet?: string
  /** By letters of the column: what it is about, or null for "leave out". */
  readonly columns?: Readonly<Record<string, string | null>>
  /** By letters of the column or what it is about. */
  readonly units?: Readonly<Record<string, UnitChoice>>
  readonly grouping?: boolean
  readonly yearFirstDates?: boolean
  /** Row of the sheet, or line of a CSV file; absent: the first with content that is no title. */
  readonly headerRow?: number
  readonly noData?: readonly string[]
  /** What departments, posts and teams of the file are with us, by kind and name; `*` stands for all others. */
  readonly values?: Readonly<Partial<Record<GroupKindOfFile, Readonly<Record<string, NameChoice>>>>>
  /** What everyone gets who has it neither in the file nor with us. */
  readonly constants?: Readonly<Record<string, string | number | boolean>>
}

export type GroupKindOfFile = 'department' | 'post' | 'team'

/** The id of one of ours, or that there is to be a new one. */
export type NameChoice = string | { readonly create: true; readonly id?: string; readonly parent?: string }
