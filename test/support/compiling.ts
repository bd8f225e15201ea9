import { compileScheme } from '../../engine/compile.ts'
import type { Scheme } from '../../engine/compile/scheme.ts'
import { decimal } from '../../engine/kernel/decimal.ts'
import type { Choice } from '../../engine/model/choice.ts'
import { checkCodes } from '../../engine/model/codes/check.ts'
import type { Issue } from '../../engine/model/issue.ts'
import type { RawFacts, RawGroup, RawPerson } from '../../engine/model/raw/facts.ts'
import type { Metric, PayComponent, RawScheme, Scoring } from '../../engine/model/raw/scheme.ts'
import { type Frame, Gap } from '../../engine/model/value.ts'
import type { Paid } from '../../engine/pay/pay-kind.ts'
import { compiledDecider } from '../../engine/rules/compiled.ts'
import type { Scored } from '../../engine/scoring/scoring-kind.ts'
import { computeMetrics } from '../../engine/stages/compute-metrics.ts'
import { gatherRuns } from '../../engine/stages/gather-runs.ts'
import { loadFacts } from '../../engine/stages/load-facts.ts'
import { loadPerson } from '../../engine/stages/load-person.ts'
import type { PersonRun } from '../../engine/stages/person-run.ts'

/** What one scoring method or pay component is tried on. */
export interface Bench {
  readonly metrics?: readonly Metric[]
  readonly scheme?: Partial<RawScheme>
  readonly people: readonly RawPerson[]
  readonly groups?: readonly RawGroup[]
  /** Values of other components, one set per person. */
  readonly pay?: readonly Readonly<Record<string, number>>[]
}

const period = '2026-Q1'

/** Metrics of a plain number that may be negative. */
export function numbers(...ids: readonly string[]): Metric[] {
  return ids.map((id) => ({ kind: 'given', id, name: `数据项 ${id}`, unit: 'number', min: -999_999_999_999 }))
}

export function amounts(...ids: readonly string[]): Metric[] {
  return ids.map((id) => ({ kind: 'given', id, name: `金额 ${id}`, unit: 'money', min: -999_999_999_999 }))
}

/** People with these facts; their ids are p0, p1, …. */
export function people(...facts: readonly NonNullable<RawPerson['facts']>[]): RawPerson[] {
  return facts.map((given, index) => ({ id: `p${index}`, facts: given }))
}

/** Scores everyone by the method, as an indicator with the id `it`. */
export function scoreWith(scoring: Scoring, bench: Bench): { scored: readonly Scored[]; runs: readonly PersonRun[] } {
  const { scheme, runs } = load(withIndicator(scoring, bench), bench)
  const compiled = scheme.indicators[0]?.scoring
  if (compiled === undefined) throw new Error('the indicator has no scoring')
  compiled.prepare?.(runs)
  return { scored: runs.map((run) => compiled.score(run, rowFor(compiled.choice, run.frame))), runs }
}

/** Pays everyone the component, which stands last, unrounded. */
export function payWith(component: PayComponent, bench: Bench): { paid: readonly Paid[]; runs: readonly PersonRun[] } {
  const { scheme, runs } = load(withComponent(component, bench), bench)
  const compiled = scheme.components.at(-1)?.component
  if (compiled === undefined) throw new Error('there is no component')
  runs.forEach((run, index) => {
    for (const [id, amount] of Object.entries(bench.pay?.[index] ?? {})) {
      run.frame[scheme.names.find(`pay:${id}`)?.slot ?? -1] = decimal(amount)
    }
  })
  compiled.prepare?.(runs)
  return { paid: runs.map((run) => compiled.pay(run, rowFor(compiled.choice, run.frame))), runs }
}

/** What compiling says of the method. */
export function issuesOfScoring(scoring: Scoring, bench: Omit<Bench, 'people'>): readonly Issue[] {
  return compileIssues(withIndicator(scoring, bench))
}

export function issuesOfComponent(component: PayComponent, bench: Omit<Bench, 'people'>): readonly Issue[] {
  return compileIssues(withComponent(component, bench))
}

/** Without what the checks find: one part alone is no whole scheme. */
function compileIssues(raw: RawScheme): readonly Issue[] {
  return compileScheme(raw).issues.filter(({ code }) => !Object.hasOwn(checkCodes, code))
}

function withIndicator(scoring: Scoring, bench: Omit<Bench, 'people'>): RawScheme {
  return schemeFor({ ...bench.scheme, indicators: [{ id: 'it', name: '指标', weight: 100, scoring }] }, bench)
}

function withComponent(component: PayComponent, bench: Omit<Bench, 'people'>): RawScheme {
  const before = bench.scheme?.pay?.components ?? []
  return schemeFor({ ...bench.scheme, pay: { components: [...before, component] } }, bench)
}

function schemeFor(parts: Partial<RawScheme>, bench: Omit<Bench, 'people'>): RawScheme {
  return {
    format: 1,
    id: 'bench',
    name: '试算',
    cycle: 'quarter',
    money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
    score: { scale: 2, rounding: 'half-up' },
    metrics: [...(bench.metrics ?? [])],
    indicators: [],
    ...parts,
  }
}

function load(raw: RawScheme, bench: Bench): { scheme: Scheme; runs: readonly PersonRun[] } {
  const issues = compileIssues(raw)
  if (issues.length > 0) throw new Error(JSON.stringify(issues))
  const { parts: scheme } = compileScheme(raw)
  const facts: RawFacts = { format: 1, period, people: [...bench.people], groups: [...(bench.groups ?? [])] }
  const runs = gatherRuns(scheme, facts, { isTraced: () => true, rowHits: undefined })
  for (const run of runs) {
    loadPerson(scheme, run)
    loadFacts(scheme, run)
  }
  computeMetrics(scheme, 'facts', runs)
  return { scheme, runs }
}

function rowFor(choice: Choice | undefined, frame: Frame): number {
  if (choice?.names.every(({ slot }) => !(frame[slot] instanceof Gap)) !== true) return -1
  return compiledDecider().decide([{ frame, choices: [choice] }])[0]?.[0] ?? -1
}
