import { compileFormula } from '../formula/compile-formula.ts'
import { type Decimal, decimal, zero } from '../kernel/decimal.ts'
import { invariant } from '../kernel/invariant.ts'
import { toText } from '../kernel/text.ts'
import type { Choice } from '../model/choice.ts'
import type { Compiling, Expectation } from '../model/compiling.ts'
import type { Formula } from '../model/formula.ts'
import { issue, type Issue } from '../model/issue.ts'
import type { Name, ValueType } from '../model/names.ts'
import type { Stage } from '../model/raw/outcome.ts'
import type { Condition, Id, Quantity, RawScheme, RecordField } from '../model/raw/scheme.ts'
import { checkCondition } from '../rules/check-condition.ts'
import { conditionFacts } from '../rules/condition-names.ts'
import type { NameTable } from './name-table.ts'

/** What `Compiling` says, over a table of names and the values of the parameters. Keeps every formula and choice by its path. */
export class SchemeCompiling implements Compiling {
  readonly raw: RawScheme
  readonly names: NameTable
  readonly issues: Issue[] = []
  readonly formulas = new Map<string, Formula>()
  readonly choices = new Map<string, Choice>()
  readonly #parameters: ReadonlyMap<Id, Decimal>

  constructor(raw: RawScheme, names: NameTable, parameters: ReadonlyMap<Id, Decimal>) {
    this.raw = raw
    this.names = names
    this.#parameters = parameters
  }

  report(problem: Issue): void {
    this.issues.push(problem)
  }

  quantity(path: string, quantity: Quantity): Decimal {
    if (typeof quantity === 'number') return decimal(quantity)
    const value = this.#parameters.get(quantity.parameter)
    if (value === undefined) this.#expectParameter(path, quantity.parameter)
    return value ?? zero
  }

  #expectParameter(path: string, name: Id): void {
    if (this.raw.parameters?.some((parameter) => parameter.id === name)) return
    this.report(issue('name-unknown', 'error', path, { name, suggestion: this.names.suggest(name)[0] ?? '' }))
  }

  formula(path: string, text: string, expect: Expectation, stage: Stage, records?: readonly RecordField[]): Formula {
    const compiled = compileFormula(text, this.names, { expect, stage, ...(records && { records }) })
    if ('formula' in compiled) {
      this.formulas.set(path, compiled.formula)
      return compiled.formula
    }
    for (const { code, params } of compiled.problems) this.report({ code, severity: 'error', path, params })
    return unusable(text, expect)
  }

  choice(path: string, rows: readonly { path: string; condition: Condition }[], stage: Stage): Choice {
    for (const row of rows) {
      checkCondition(row.condition, this.names, stage, row.path, (problem) => this.report(problem))
    }
    const conditions = rows.map((row) => row.condition)
    const ids = new Set(conditions.flatMap((condition) => conditionFacts(condition).map((fact) => fact.id)))
    return this.#keep({ path, rows: conditions, names: [...ids].flatMap((id) => this.names.byId(id) ?? []) })
  }

  ladder(path: string, input: Name, from: readonly (Decimal | undefined)[]): Choice {
    const rows = from.map((bound) => ladderRow(input, bound))
    return this.#keep({ path, rows, names: [input] })
  }

  input(path: string, type: ValueType, stage: Stage): Name {
    this.names.declare({ id: path, names: [], type, known: stage, path })
    const name = this.names.byId(path)
    invariant(name !== undefined, `the input ${path} was not declared`)
    return name
  }

  metric(path: string, id: Id): Name | undefined {
    const name = this.raw.metrics.some((metric) => metric.id === id) ? this.names.byId(id) : undefined
    if (name === undefined) {
      const suggestion = this.names.suggest(id)[0] ?? ''
      this.report(issue('name-unknown', 'error', path, { name: id, suggestion }))
    }
    return name
  }

  #keep(choice: Choice): Choice {
    this.choices.set(choice.path, choice)
    return choice
  }
}

/** Stands in for a formula with problems, so that compiling finds the others; such a scheme is never evaluated. */
function unusable(text: string, expect: Expectation): Formula {
  return {
    text,
    type: expect.type,
    unit: expect.unit,
    uses: [],
    cohort: [],
    openDivisions: [],
    estimate: undefined,
    attainment: undefined,
    evaluate() {
      invariant(false, `the formula ${text} has problems and is never evaluated`)
    },
  }
}

/** The row of a ladder as a condition: at or above its bound; an open end takes every number. */
function ladderRow(input: Name, bound: Decimal | undefined): Condition {
  const at = (operator: 'greaterThanInclusive' | 'lessThan', value: number) => ({ fact: input.id, operator, value })
  if (bound === undefined) return { any: [at('greaterThanInclusive', 0), at('lessThan', 0)] }
  return { all: [at('greaterThanInclusive', Number(toText(bound)))] }
}
