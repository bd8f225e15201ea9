import type { Issue, RawGroup, RawScheme } from '../../engine/index.ts'
import type { PreviewSummary } from './preview-summary.ts'

/** What a scheme says, with the blanks that are filled in. */
export interface ContentToEvaluate {
  readonly document: RawScheme
  readonly parameters: Readonly<Record<string, number>>
}

/** A preview of a content, the people following as parts: each part the JSON text of a list of `RawPerson`. */
export interface PreviewStart {
  readonly content: ContentToEvaluate
  /** What it is held against; absent: nothing. */
  readonly against?: ContentToEvaluate
  readonly period: string
  /** The period's last day. */
  readonly to: string
  readonly groups: readonly RawGroup[]
  /** What may be spent, as decimal text. */
  readonly budget?: string
}

/** Progress comes in between; one of the others is the last answer. */
export type PreviewAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  /** What does not allow an evaluation: errors of a content, or figures that do not fit it. */
  | { readonly kind: 'issues'; readonly of: 'content' | 'against'; readonly issues: readonly Issue[] }
  | { readonly kind: 'summary'; readonly summary: PreviewSummary }
