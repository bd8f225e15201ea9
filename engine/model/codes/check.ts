/** What the checks find in a scheme: code → the names of its parameters. */
export const checkCodes = {
  'parameter-unfilled': ['parameter', 'suggested'],
} as const satisfies Record<string, readonly string[]>
