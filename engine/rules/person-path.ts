const pattern = /^\$\.([a-z][a-z0-9]*)$/

/** The name a path on the fact `person` stands for: `$.post` is `person.post`. Undefined for every other form of path. */
export function personId(path: string): string | undefined {
  const field = pattern.exec(path)?.[1]
  return field === undefined ? undefined : `person.${field}`
}
