/** How much is measured of the console. */
export interface ConsolePlan {
  /** People whose pay follows a weight, each number with a company of its own. */
  readonly people: readonly number[]
  /** Movements of a slider, of which the median counts; one more goes before, so that the code is compiled. */
  readonly rounds: number
  readonly table: { readonly rows: number; readonly columns: number }
  /** Keys and turns of the wheel that the table is driven with, of each kind. */
  readonly strokes: number
}

/** About three minutes. */
export const fullConsolePlan: ConsolePlan = {
  people: [1_000, 10_000, 100_000],
  rounds: 7,
  table: { rows: 500, columns: 30 },
  strokes: 120,
}

/** Shows that everything works; its figures say nothing. */
export const quickConsolePlan: ConsolePlan = {
  people: [60],
  rounds: 2,
  table: { rows: 40, columns: 6 },
  strokes: 10,
}
