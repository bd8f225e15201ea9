/** The name that a path on the fact `person` stands for: `$.post` is `person.post`; undefined for any other path. */
export function personAttribute(path: string): string | undefined {
  const field = /^\$\.([a-z][a-z0-9]*)$/.exec(path)?.[1]
  return field === undefined ? undefined : `person.${field}`
}
