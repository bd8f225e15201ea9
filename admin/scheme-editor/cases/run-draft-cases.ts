import {
  compareOutcome,
  type Compiled,
  compileScheme,
  evaluateCompiled,
  type Issue,
  type RawCase,
  type RawScheme,
} from '../../../engine/index.ts'
import { formIssues } from '../checks/form-issues.ts'
import { numbersIn } from '../checks/numbers-in.ts'
import type { Validators } from '../checks/validators.ts'
import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { isWithin } from '../draft/json-pointer.ts'
import type { DraftContent } from '../draft/draft-store.ts'
import type { CaseRun } from './case-run.ts'

/**
 * Runs the cases of a draft one after the other, as the server does when it saves: with the values of the draft's blanks, before which go
 * those of all cases, before which go those of the one. Cases whose form is wrong are not run, others beside them are.
 */
export function* runDraftCases({ document, parameters, cases }: DraftContent, validators: Validators) {
  const list = isList(cases?.cases) ? cases.cases : []
  if (list.length === 0 || cases === undefined) return
  const wrong = formIssues(document, validators.scheme, 'scheme.schema.json')
  const form = formIssues(cases, validators.cases, 'cases.schema.json')
  const compiled = compiler(document as unknown as RawScheme)
  const shared = { ...numbersIn(parameters), ...numbersIn(cases.parameters) }
  for (const [index, one] of list.entries()) {
    const own = form.filter(({ path }) => isWithin(path, `/cases/${index}`))
    const issues = [...wrong, ...own]
    yield issues.length > 0 || !isObject(one) ? notRun(issues) : runCase(asCase(one), shared, compiled)
  }
}

/** Its form has just been looked at. */
function asCase(one: JsonValue): RawCase {
  return one as unknown as RawCase
}

export function notRun(issues: readonly Issue[]): CaseRun {
  return { state: 'not-run', deviations: [], people: [], issues }
}

type Values = Readonly<Record<string, number>>

/** Compiles a scheme for values of its blanks; once for the same values. */
function compiler(raw: RawScheme): (parameters: Values) => Compiled {
  const known = new Map<string, Compiled>()
  return (parameters) => {
    const key = JSON.stringify(Object.entries(parameters).sort())
    const compiled = known.get(key) ?? compileScheme(raw, { parameters })
    known.set(key, compiled)
    return compiled
  }
}

function runCase(one: RawCase, shared: Values, compiled: (parameters: Values) => Compiled): CaseRun {
  const { period, people, groups, expect } = one
  const { scheme, issues } = compiled({ ...shared, ...one.parameters })
  if (scheme === undefined) return notRun(issues.filter(({ severity }) => severity === 'error'))
  const evaluation = evaluateCompiled(scheme, { format: 1, period, people, ...(groups && { groups }) })
  if (evaluation.outcome === undefined) return notRun(evaluation.issues)
  const deviations = compareOutcome(expect, evaluation.outcome)
  const state = deviations.length === 0 ? 'green' : 'red'
  return { state, deviations, people: evaluation.outcome.people, issues: [] }
}
