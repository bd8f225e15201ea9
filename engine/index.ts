export { type CheckOptions, check } from './check.ts'
export { buildNames } from './compile/build-names.ts'
export { comparesPeople } from './compile/compares-people.ts'
export type { ParameterChoice } from './compile/fill-parameters.ts'
export type { Scheme } from './compile/scheme.ts'
export { compareOutcome, type Deviation } from './compare-outcome.ts'
export { type Compiled, compileScheme } from './compile.ts'
export { type Change, diffSchemes } from './diff.ts'
export {
  type EachEvaluation,
  type EachOptions,
  type Evaluation,
  type EvaluationOptions,
  evaluate,
  evaluateCompiled,
  evaluateEach,
} from './evaluate.ts'
export { explain } from './explain.ts'
export { exportRules } from './export-rules.ts'
export { type Difference, firstDifference } from './first-difference.ts'
export { formulaTokens } from './formula/formula-tokens.ts'
export type { FunctionId } from './formula/functions/function-id.ts'
export { findFunction, functionKinds } from './formula/functions/function-kinds.ts'
export type { Token } from './formula/token.ts'
export { translateFormula } from './formula/translate-formula.ts'
export { allocate } from './kernel/allocate.ts'
export { add, subtract, sum } from './kernel/arithmetic.ts'
export { compare } from './kernel/compare.ts'
export { type Decimal, decimal, parseDecimal } from './kernel/decimal.ts'
export { isDate } from './kernel/dates.ts'
export { digitsOfText } from './kernel/digits-of-text.ts'
export { invariant } from './kernel/invariant.ts'
export { digitsLimit, jsonNumber } from './kernel/json-number.ts'
export {
  compareCycles,
  type Cycle,
  cycleOf,
  parsePeriod,
  partsOf,
  previousPeriod,
  samePeriodLastYear,
} from './kernel/period.ts'
export { toFixed, toText } from './kernel/text.ts'
export { reasonCodes } from './model/codes/reason.ts'
export { foldName } from './model/fold-name.ts'
export { indicatorsOf } from './model/indicators-of.ts'
export { type LimitKind, type LimitNote, limitsOf } from './model/limits-of.ts'
export { type Issue, type IssueCode, type IssueParams, issue, issueCodes, type Severity } from './model/issue.ts'
export type { FieldName, Name, Names } from './model/names.ts'
export type * from './model/raw/cases.ts'
export type * from './model/raw/facts.ts'
export type * from './model/raw/outcome.ts'
export type * from './model/raw/scheme.ts'
export type { RowHits } from './model/row-hits.ts'
export { isKnownBy } from './model/stage.ts'
export { suggest } from './model/suggest.ts'
export { largest, type Largest } from './preview/largest.ts'
export { limitTally } from './preview/limit-tally.ts'
export { amountOf, moneyChange, moneyText, nothing } from './preview/money.ts'
export { moveTally } from './preview/move-tally.ts'
export { type PersonBefore, personBefore } from './preview/person-before.ts'
export type * from './preview/preview-types.ts'
export { shortfallTally } from './preview/shortfall-tally.ts'
export { personShown, type TalliedPeople } from './preview/tallied-people.ts'
export { type Blank, unfilledBlanks } from './preview/unfilled-blanks.ts'
export { withGone } from './preview/with-gone.ts'
export { namedParts, type NamedParts } from './rename/named-parts.ts'
export { renameCases } from './rename/rename-cases.ts'
export { renameParts } from './rename/rename-parts.ts'
export type { NamedKind, Renaming } from './rename/renaming.ts'
export { type RenamingProblem, renamingProblems } from './rename/renaming-problems.ts'
export { comparisonLimit, conditionDepthLimit } from './rules/limits.ts'
