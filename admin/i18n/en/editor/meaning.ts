/** What fields mean to whoever fills in a form, where the schema explains them to whoever writes the document. */
export const meaning = {
  'Bands/rows': 'From the top; the last row may be without a start.',
  ClawbackComponent: 'Takes back what was paid, at most all of it; pays negative.',
  CompletionScoring:
    'Score by attainment. Higher is better: actual ÷ target × full score; lower, inverse: target ÷ actual × full score; lower, linear: (2 − actual ÷ target) × full score.',
  'CompletionScoring/whenZero':
    'What a target of zero means (for the inverse an actual of zero too): a score with its reason, not counted, or no result.',
  DeductionComponent: 'Withheld from pay; pays negative. It can be limited by law, and the rest carried over.',
  DrawComponent:
    'An advance: tops up the sum of the components to an amount. Recoverable: the top-up is a debt that later payouts above the amount pay back.',
  EventsScoring: 'Begins at a score; each event adds or deducts points, up to a most for each row (absolute value).',
  'ForcedDistribution/peopleTies':
    'People with equal totals on both sides of a boundary: all up, or all down. Deciding metrics are compared first.',
  InterpolatedScoring: 'Straight lines between points; beyond the ends their score, or the line goes on.',
  'InterpolatedScoring/beyond': 'The score of the end point, or the line goes on.',
  'InterpolatedScoring/points': 'The points, ascending.',
  'LevelsScoring/levels/level': 'The level as the metric writes it.',
  'LevelsScoring/of': 'A metric whose unit is grade.',
  'Pay/payout': 'Limits of the payout; what is cut is flagged, and what is below the floor can be carried over.',
  'RatingsScoring/levels':
    'Raters give one of these levels; without them, a number from the smallest to the largest rating.',
  'RatingsScoring/levels/score': 'Its score; the highest, where a lowest is given.',
  'RatingsScoring/scope': 'Whose ratings: those of the person, or of the team, department or company.',
  'RatingsScoring/whenRaterMissing': 'No result, the weight goes to the other groups, or counted as 0 with the reason.',
  'RawScheme/rank/ties': 'Places are skipped after a tie (1, 1, 3), or they are not (1, 1, 2).',
  StepsScoring: 'A table of steps from the top; each begins with its start. The last row may be without one.',
  TableComponent:
    'Lookup by several inputs together; ranges begin with their start. The first row all of whose cells match wins.',
  'TableComponent/base': 'What a rate or factor applies to, a formula; not for an amount.',
  'TableComponent/gives': 'A rate in percent of the base, an amount, or a factor of the base.',
  'TableComponent/inputs/of': 'The value that is looked up, a formula.',
  'TableComponent/whenNoRow': 'A stated value with its reason, or an invalid result.',
  TiersComponent: 'Tiers from the lowest. Marginal: each slice at its own rate; whole: all of it at the rate reached.',
  'TiersComponent/base': 'What a rate applies to where all of it is at one rate, when that is another amount.',
  'TiersComponent/mode': 'Marginal: each slice at its own rate; whole: all of it at the rate reached.',
  'TiersComponent/per': 'Each record of this metric separately; formulas then name its fields.',
  'TiersComponent/prior': 'Amount already counted before (year to date): the tiers go on from there (marginal only).',
  'TiersComponent/scale': 'Tiers in multiples of this (a quota, a base): a start of 1.25 means 1.25 × base.',
}
