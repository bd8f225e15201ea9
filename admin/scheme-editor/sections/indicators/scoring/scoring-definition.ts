import type { ScoringKind } from './starting-scoring.ts'

/** What the schema calls each kind of scoring. */
export const scoringDefinitions: Readonly<Record<ScoringKind, string>> = {
  completion: 'CompletionScoring',
  steps: 'StepsScoring',
  interpolated: 'InterpolatedScoring',
  levels: 'LevelsScoring',
  ratings: 'RatingsScoring',
  events: 'EventsScoring',
  'yes-no': 'YesNoScoring',
  rank: 'RankScoring',
  formula: 'FormulaScoring',
}
