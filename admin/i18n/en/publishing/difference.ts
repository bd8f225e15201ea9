/** What one content of a scheme says differently from another. */
export const difference = {
  same: 'Both mean the same.',
  changes: '%{smart_count} change |||| %{smart_count} changes',
}
