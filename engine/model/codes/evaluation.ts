/** What can be said about facts and about one person's outcome: code → the names of its parameters. */
export const evaluationCodes = {
  'person-twice': ['person'],
  'fact-unknown': ['metric', 'suggestion'],
  'fact-wrong-type': ['metric', 'value', 'expected'],
  'fact-out-of-range': ['metric', 'value', 'min', 'max'],
  'fact-too-many-digits': ['metric', 'value'],
  'fact-too-many-decimals': ['metric', 'value', 'scale'],
  'fact-not-a-level': ['metric', 'value', 'allowed'],
} as const satisfies Record<string, readonly string[]>
