import type { ParameterChoice } from './compile/fill-parameters.ts'
import { compileScheme } from './compile.ts'
import { evaluateCompiled } from './evaluate.ts'
import type { Issue } from './model/issue.ts'
import type { RawFacts } from './model/raw/facts.ts'
import type { RawScheme } from './model/raw/scheme.ts'
import { probePay } from './probe/probe-pay.ts'

export interface CheckOptions extends ParameterChoice {
  /** Facts of people to try the scheme on, such as those of its cases: cliffs and falling pay are looked for around them. */
  readonly samples?: readonly RawFacts[]
  /** A jump of pay of more than this percent is a cliff; default 10. */
  readonly cliffPercent?: number
}

/**
 * Everything that is wrong or doubtful in a scheme that has passed its JSON Schema, all at once: what compiling and the static
 * checks find, then, where that leaves something to evaluate, cliffs and pay that falls when a good fact rises.
 */
export function check(raw: RawScheme, options: CheckOptions = {}): readonly Issue[] {
  const { scheme, issues } = compileScheme(raw, options)
  if (scheme === undefined) return issues
  const evaluate = (facts: RawFacts) => evaluateCompiled(scheme, facts).outcome
  return [
    ...issues,
    ...probePay({ scheme, evaluate, samples: options.samples ?? [], cliffPercent: options.cliffPercent ?? 10 }),
  ]
}
