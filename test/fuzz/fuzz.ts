import fc from 'fast-check'
import { type Compiled, compileScheme } from '../../engine/compile.ts'
import type { RawFacts } from '../../engine/model/raw/facts.ts'
import { validateDocument } from '../../server/documents/validate-document.ts'
import { compareEvaluators } from './compare-evaluators.ts'
import { faultOf } from './fault-of.ts'
import { type FuzzCase, FuzzCases } from './fuzz-case.ts'
import { disagreed, type Failure, reportOf } from './report.ts'
import { Tally } from './tally.ts'

export interface FuzzOptions {
  /** Schemes × facts. */
  readonly cases: number
  readonly seed: number
  readonly factsPerScheme?: number
  /** How long to look for a smaller case once one has failed. */
  readonly shrinkingMs?: number
}

export interface FuzzRun {
  readonly tally: Tally
  /** The smallest failing case that was found; undefined: none failed. */
  readonly report: string | undefined
}

/** Draws schemes and facts, and evaluates each with both evaluators until they disagree or the cases run out. */
export async function fuzz({ cases, seed, factsPerScheme = 4, shrinkingMs = 60_000 }: FuzzOptions): Promise<FuzzRun> {
  const tally = new Tally()
  let first: Failure | undefined
  let smallest: { failing: FuzzCase; failure: Failure } | undefined
  let deadline = Number.POSITIVE_INFINITY
  const property = fc.asyncProperty(new FuzzCases(factsPerScheme), async (drawn) => {
    const isShrinking = first !== undefined
    if (performance.now() > deadline || (isShrinking && !isValid(drawn))) fc.pre(false)
    const failure = await failureOf(drawn, isShrinking ? new Tally() : tally)
    if (failure === undefined) return
    deadline = Math.min(deadline, performance.now() + shrinkingMs)
    first ??= failure
    fc.pre(failure.kind === first.kind)
    smallest = { failing: drawn, failure }
    throw new Error(failure.said)
  })
  await fc.check(property, { numRuns: Math.ceil(cases / factsPerScheme), seed })
  return { tally, report: smallest && reportOf(smallest.failing, smallest.failure, seed) }
}

/** A smaller case must still be one that could be handed in; days and periods that do not exist are drawn on purpose. */
function isValid({ scheme, facts }: FuzzCase): boolean {
  const issues = facts.flatMap((each) => validateDocument('facts', each))
  return validateDocument('scheme', scheme).length === 0 && issues.every(({ code }) => drawnOnPurpose.has(code))
}

const drawnOnPurpose: ReadonlySet<string> = new Set(['date-malformed', 'period-key-malformed'])

async function failureOf({ scheme, facts }: FuzzCase, tally: Tally): Promise<Failure | undefined> {
  try {
    const compiled = compileScheme(scheme, { suggested: true })
    tally.schemes += 1
    tally.seeScheme(scheme)
    for (const issue of compiled.issues) tally.see(`${issue.severity} ${issue.code}`)
    if (compiled.scheme === undefined) tally.refused += 1
    else
      for (const each of facts) {
        const failure = await failureWith(compiled.scheme, each, tally)
        if (failure !== undefined) return failure
      }
    return undefined
  } catch (error) {
    return crashed(error)
  }
}

async function failureWith(
  scheme: NonNullable<Compiled['scheme']>,
  facts: RawFacts,
  tally: Tally,
): Promise<Failure | undefined> {
  const { believed, disagreement } = await compareEvaluators(scheme, facts)
  tally.cases += 1
  tally.seeEvaluation(scheme.raw, believed)
  if (disagreement !== undefined) return disagreed(disagreement)
  const fault = believed.outcome && faultOf(believed.outcome)
  return fault === undefined
    ? undefined
    : { kind: `fault ${fault.replace(/\S*[\d:]\S*/g, '')}`, said: `the reference: ${fault}` }
}

function crashed(error: unknown): Failure {
  const [said = '', where = ''] = error instanceof Error ? [error.message, error.stack] : [String(error)]
  return { kind: `crash ${said.replace(/\d+/g, '')}`, said: `the engine threw: ${said}\n${where}` }
}
