import { compileScheme, type Issue, type Scheme, unfilledBlanks } from '../../../engine/index.ts'
import type { ContentToEvaluate } from './held-cohort.ts'
import type { LiveSummary } from './live-summary.ts'

export interface CompiledDraft {
  readonly scheme: Scheme
  /** Blanks that are not filled in, for which suggested values stand. */
  readonly blanks: LiveSummary['blanks']
  /** What is wrong besides; with any of it nothing can be evaluated. */
  readonly errors: readonly Issue[]
  /** Weights that do not sum to 100: the evaluation then shares the whole out by them. */
  readonly despite: readonly Issue[]
}

/** While weights are moved one after the other they do not sum to 100, and that is when people look. */
const bearable: ReadonlySet<string> = new Set(['weights-not-hundred', 'weights-not-hundred-for'])

/** Makes a content ready to be evaluated. Blanks do not keep anybody from looking: suggested values stand in for them. */
export function compileDraft({ document, parameters }: ContentToEvaluate): CompiledDraft {
  const { parts, issues } = compileScheme(document, { parameters, suggested: true })
  const blanks = unfilledBlanks(document, parameters)
  const wrong = issues.filter(({ severity, code }) => severity === 'error' && code !== 'parameter-unfilled')
  const errors = wrong.filter(({ code }) => !bearable.has(code))
  return { scheme: parts, blanks, errors, despite: wrong.filter(({ code }) => bearable.has(code)) }
}
