/** How much is measured. */
export interface Plan {
  /** Cohorts, smallest first. */
  readonly sizes: readonly number[]
  /** At most so many rounds; at least three where there is time for more than one. */
  readonly rounds: number
  /** No further round of a size and a manner is begun after this. */
  readonly secondsPerSize: number
  /** Slow contenders are timed on so many people at most, evenly spread over the cohort. */
  readonly slowPeople: number
  /** Quick ones evaluate a small cohort again and again until a sample lasts so long. */
  readonly sampleMs: number
  /** Each contender runs so long before anything counts. */
  readonly warmUpMs: number
  /** People whose outcomes are kept when memory is measured. */
  readonly memoryPeople: number
  readonly compileRuns: number
}

/** About nine minutes at most. */
export const fullPlan: Plan = {
  sizes: [1_000, 10_000, 100_000],
  rounds: 11,
  secondsPerSize: 60,
  slowPeople: 1_000,
  sampleMs: 200,
  warmUpMs: 1_500,
  memoryPeople: 50_000,
  compileRuns: 50,
}

/** Checks that everything works and agrees; its times say nothing. */
export const quickPlan: Plan = {
  sizes: [100, 400],
  rounds: 2,
  secondsPerSize: 5,
  slowPeople: 50,
  sampleMs: 0,
  warmUpMs: 0,
  memoryPeople: 500,
  compileRuns: 2,
}
