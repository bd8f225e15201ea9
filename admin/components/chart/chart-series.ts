/** Figures of one kind, one for each group. They are decimal text: only what is drawn of them becomes a number. */
export interface ChartSeries {
  readonly label: string
  readonly figures: readonly string[]
}
