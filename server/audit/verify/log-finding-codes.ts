/** What was done to a log, as sentences say it: code → the names of its parameters. `says`: what the entry says now, or empty. */
export const logFindingCodes = {
  'log-edited': ['entry', 'before', 'says'],
  'log-deleted': ['from'],
  'log-deleted-many': ['from', 'to'],
  'log-inserted': ['id', 'place', 'says'],
  'log-swapped': ['entries'],
  'log-cut': ['from'],
  'log-cut-many': ['from', 'to'],
  'log-rewritten': ['entry'],
} as const
