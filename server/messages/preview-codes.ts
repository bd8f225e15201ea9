/** What is said of previews: code → the names of its parameters. */
export const previewCodes = {
  'stage-gathering': ['done', 'all'],
  'stage-evaluating': ['done', 'all'],
  'preview-nobody': ['period'],
  'preview-has-errors': ['count'],
  'preview-against-unknown': ['version'],
  'preview-against-unfit': ['version', 'count'],
  'preview-people-hidden': [],
} as const satisfies Record<string, readonly string[]>
