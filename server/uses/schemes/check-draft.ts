import {
  check,
  compileScheme,
  type Issue,
  type RawCases,
  type RawFacts,
  type RawScheme,
} from '../../../engine/index.ts'
import { type CaseResult, runCases } from '../../cases/run-cases.ts'
import { validateDocument } from '../../documents/validate-document.ts'
import type { JsonObject } from '../../store/json.ts'
import { evaluateOnce } from './evaluate-once.ts'

/** A draft that may be anything that JSON can say. */
export interface DraftToCheck {
  readonly document: JsonObject
  readonly parameters: Readonly<Record<string, number>>
  readonly cases?: JsonObject | undefined
  /**
   * `quick`, at every save: the static checks, and the cases by the compiled evaluator. `full`, before others decide about it: cliffs
   * and falling pay around the people of the cases too, and the cases by both evaluators.
   */
  readonly depth: 'quick' | 'full'
}

export interface DraftFindings {
  /** What is wrong with the form, at pointers into `{ document, cases }`; nothing else is then looked at. */
  readonly form: readonly Issue[]
  /** At pointers into the document. */
  readonly issues: readonly Issue[]
  readonly cases: readonly CaseResult[]
  /** False where the time ran out. */
  readonly isFinished: boolean
}

export type CheckDraft = (draft: DraftToCheck) => Promise<DraftFindings>

/** Compiles a draft, checks it and runs its cases. May take seconds of computing: servers have it done by a `draftChecker`. */
export const checkDraft: CheckDraft = async ({ document, parameters, cases, depth }) => {
  const form = [...formOf('scheme', document), ...(cases === undefined ? [] : formOf('cases', cases))]
  if (form.some(({ severity }) => severity === 'error')) return { form, issues: [], cases: [], isFinished: true }
  // Both have passed their schemas.
  const [raw, worked] = [document as unknown as RawScheme, cases as RawCases | undefined]
  const isFull = depth === 'full'
  const issues = isFull
    ? check(raw, { parameters, samples: samplesOf(worked) })
    : compileScheme(raw, { parameters }).issues
  const filled = worked && { ...worked, parameters: { ...parameters, ...worked.parameters } }
  const results = filled ? await runCases(raw, filled, ...(isFull ? [] : [evaluateOnce()])) : []
  return { form, issues, cases: results, isFinished: true }
}

const names = { scheme: 'document', cases: 'cases' } as const

function formOf(kind: keyof typeof names, document: JsonObject): readonly Issue[] {
  return validateDocument(kind, document).map((issue) => ({ ...issue, path: `/${names[kind]}${issue.path}` }))
}

function samplesOf(cases: RawCases | undefined): readonly RawFacts[] {
  return (cases?.cases ?? []).map(({ period, people, groups }) => ({
    format: 1,
    period,
    people,
    ...(groups && { groups }),
  }))
}
