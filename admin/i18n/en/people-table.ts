/** Long tables of people. */
export const peopleTable = {
  count: '%{smart_count} person |||| %{smart_count} people',
  nobody: 'Nobody here.',
  unreachable: 'These rows did not come.',
  again: 'Try again',
  keys: 'Arrow keys move between the rows, Home and End go to the first and last, Enter opens.',
}
