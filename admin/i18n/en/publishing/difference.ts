/** What one content of a scheme says differently from another. */
export const difference = {
  title: 'What changes against version %{number} (%{state})',
  title_first: 'What changes',
  first: 'Nothing was published yet: all of it is new.',
  affected: 'changes the pay of %{smart_count} person |||| changes the pay of %{smart_count} people',
  same: 'Both mean the same.',
  changes: '%{smart_count} change |||| %{smart_count} changes',
}
