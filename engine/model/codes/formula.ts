/** What can be wrong with a formula: code → the names of its parameters. `from` and `to` are offsets into its text. */
export const formulaCodes = {} as const satisfies Record<string, readonly string[]>
