import type { RawGroup, RawPerson, RawScheme } from '../../../engine/index.ts'

/** What a scheme says, with the blanks that are filled in. */
export interface ContentToEvaluate {
  readonly document: RawScheme
  readonly parameters: Readonly<Record<string, number>>
}

/** The first line of what the server gives: everything but the people. */
export interface CohortHead {
  readonly period: string
  /** The period's last day. */
  readonly to: string
  /** How many people there are within reach, and beyond it. */
  readonly people: number
  readonly outside: number
  /** Ids of the metrics that were looked up. */
  readonly metrics: readonly string[]
  readonly groups: readonly RawGroup[]
  /** The version in force on the last day. */
  readonly against?: ContentToEvaluate & { readonly id: string }
}

/** People with their figures, in the order of their ids, held to be evaluated again and again. */
export interface HeldCohort {
  readonly head: CohortHead
  readonly people: readonly RawPerson[]
}
