import type { RawCases, RawScheme } from '../../../engine/index.ts'

/** A template as the API lists it, see `schemas/api/template.schema.json`. */
export interface Template {
  readonly id: string
  readonly name: string
  readonly about?: string
  /** In words. */
  readonly cycle: string
  readonly departments: readonly string[]
  readonly posts: readonly string[]
  readonly raters: readonly string[]
  readonly blanks: number
  readonly measures: readonly Measured[]
  readonly bands: readonly string[]
  readonly pays: readonly Following[]
  readonly rewards: readonly Following[]
  readonly penalties: readonly Following[]
  readonly example?: Example
}

export interface Measured {
  readonly name: string
  readonly weight?: number
  readonly isBlank?: true
  readonly how?: string
  readonly about?: string
  readonly parts?: readonly Measured[]
}

export interface Following {
  readonly name: string
  readonly how: string
  readonly about?: string
}

export interface Example {
  readonly case: string
  readonly period: string
  readonly person: string
  readonly name?: string
  readonly post?: string
  readonly currency: string
  readonly total?: string
  readonly band?: string
  readonly payout?: string
  readonly pay: readonly { readonly name: string; readonly amount: string }[]
}

/** One that was asked for by its id, with all that a scheme is made of. */
export interface WholeTemplate extends Template {
  readonly document: RawScheme
  readonly cases?: RawCases
}
