import { allChecks } from './checks/all-checks.ts'
import { buildNames } from './compile/build-names.ts'
import { compileIndicators, compileLimits } from './compile/compile-indicators.ts'
import { compileMetrics } from './compile/compile-metrics.ts'
import { compileComponents, compilePayout, compileProration } from './compile/compile-pay.ts'
import { compileBands, compileCondition, compileConsequences, compileVetoes } from './compile/compile-results.ts'
import { fillParameters, type ParameterChoice } from './compile/fill-parameters.ts'
import type { Scheme } from './compile/scheme.ts'
import { SchemeCompiling } from './compile/scheme-compiling.ts'
import { type Decimal, decimal } from './kernel/decimal.ts'
import type { Issue } from './model/issue.ts'
import type { Id, Quantity, RawScheme } from './model/raw/scheme.ts'

/** `scheme` is undefined when one of the issues is an error. */
export interface Compiled {
  readonly scheme: Scheme | undefined
  readonly issues: readonly Issue[]
  /** What was compiled even so, for the checks and the console. */
  readonly parts: Scheme
}

/**
 * Compiles a document that has passed its JSON Schema: names resolved to slots, formulas and conditions type-checked,
 * parameters filled, then every static check. Everything wrong is reported at once, at JSON pointers into the document.
 */
export function compileScheme(raw: RawScheme, choice: ParameterChoice = {}): Compiled {
  const issues: Issue[] = []
  const names = buildNames(raw, (problem) => issues.push(problem))
  const parameters = fillParameters(raw, choice, (problem) => issues.push(problem))
  const compiling = new SchemeCompiling(raw, names, parameters)
  const parts = compileParts(compiling, parameters)
  issues.push(...compiling.issues)
  const quantity = (each: Quantity | undefined) => quantityOf(each, parameters)
  for (const hold of allChecks) hold({ raw, parts, quantity, report: (problem) => issues.push(problem) })
  const hasError = issues.some((problem) => problem.severity === 'error')
  return { scheme: hasError ? undefined : parts, issues, parts }
}

function quantityOf(quantity: Quantity | undefined, parameters: ReadonlyMap<Id, Decimal>): Decimal | undefined {
  if (quantity === undefined) return undefined
  return typeof quantity === 'number' ? decimal(quantity) : parameters.get(quantity.parameter)
}

function compileParts(compiling: SchemeCompiling, parameters: ReturnType<typeof fillParameters>): Scheme {
  const { raw, names } = compiling
  const metrics = compileMetrics(compiling)
  return Object.freeze({
    raw,
    names,
    parameters: [...parameters].flatMap(([id, value]) => {
      const name = names.byId(id)
      return name === undefined ? [] : [{ slot: name.slot, value }]
    }),
    participants:
      raw.participants?.when &&
      compileCondition('/participants/when', raw.participants.when, 'participants', compiling),
    metrics,
    indicators: compileIndicators(raw.indicators, '/indicators', compiling),
    total: compileLimits(raw.total, '/total', compiling),
    vetoes: compileVetoes(raw, compiling),
    bands: raw.bands && compileBands(raw, raw.bands, compiling),
    consequences: [...compileConsequences('rewards', compiling), ...compileConsequences('penalties', compiling)],
    proration: raw.pay && compileProration(raw.pay, metrics, compiling),
    components: raw.pay === undefined ? [] : compileComponents(raw.pay, compiling),
    payout: compilePayout(raw.pay, compiling),
    interview:
      raw.process?.interview?.when &&
      compileCondition('/process/interview/when', raw.process.interview.when, 'consequences', compiling),
    formulas: compiling.formulas,
    choices: compiling.choices,
  })
}
