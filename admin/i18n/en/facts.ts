/** What is said of the figures of people and groups. */
export const facts = {
  metric: 'Metric',
  value: 'Value',
  values: 'Figures',
  of: 'Whose',
  add: 'Add a figure',
  remove: 'Remove %{name}',
  none_left: 'No other metric of the library fits.',
  period_closed: 'This period is closed: figures can no longer be changed.',
  money: 'yuan',
  days: 'days',
  rows: '%{smart_count} record |||| %{smart_count} records',
  unit: { money: 'yuan', percent: '%', count: 'times', days: 'days', score: 'points' },
}
