/** Charts and the tables of the same figures. */
export const chart = {
  as_table: 'As a table',
  as_chart: 'As a chart',
  table_of: '%{label}: as a table',
  chart_of: '%{label}: as a chart',
  before: 'Before',
  after: 'After',
  step: 'Step',
  amount: 'Amount',
  level: 'Stands at',
  total: 'Total',
  rise: 'More',
  cut: 'The axis does not begin at 0.',
  fall: 'Less',
}
