/** What can be wrong with a file before it is a scheme or facts (text, JSON, schema, cells): code → the names of its parameters. */
export const documentCodes = {} as const satisfies Record<string, readonly string[]>
