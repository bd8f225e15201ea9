/** How much is measured of previews, runs, exports and imports. */
export interface EvaluationPlan {
  /** People who are previewed, each number by a server of its own. */
  readonly previews: readonly number[]
  /** Previews of each number of people, of which the median counts; one more goes before, so that the code is compiled. */
  readonly rounds: number
  /** People in a run that is evaluated, locked and exported. */
  readonly runs: readonly number[]
  /** Rows that are written without a server. */
  readonly exportRows: number
  readonly exports: readonly ('csv' | 'xlsx')[]
  /** Rows of a file that is imported, of 12 columns. */
  readonly importRows: number
  readonly imports: readonly ('csv' | 'xlsx')[]
}

/** About ten minutes. */
export const fullEvaluationPlan: EvaluationPlan = {
  previews: [1_000, 10_000, 100_000],
  rounds: 3,
  runs: [10_000, 50_000],
  exportRows: 1_000_000,
  exports: ['csv', 'xlsx'],
  importRows: 50_000,
  imports: ['csv', 'xlsx'],
}

/** Shows that everything works; its figures say nothing. */
export const quickEvaluationPlan: EvaluationPlan = {
  previews: [60],
  rounds: 1,
  runs: [60],
  exportRows: 500,
  exports: ['csv', 'xlsx'],
  importRows: 60,
  imports: ['xlsx'],
}
