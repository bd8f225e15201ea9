type Fields = Readonly<Record<string, unknown>>

/** The fields of a record that are not what was typed into it. */
const own = new Set(['id', 'version', 'canSignIn'])

/** What I changed, on top of what somebody else has made of the same record: fields that I left alone are theirs. */
export function mergeRecords(read: Fields, mine: Fields, theirs: Fields): Fields {
  const changed = Object.entries(mine).filter(([field, value]) => !own.has(field) && !isSame(value, read[field]))
  return { ...theirs, ...Object.fromEntries(changed) }
}

/** The fields of which saving mine would make something else than what stands now. */
export function differingFields(read: Fields, mine: Fields, theirs: Fields): readonly string[] {
  const merged = mergeRecords(read, mine, theirs)
  const fields = new Set([...Object.keys(merged), ...Object.keys(read)])
  return [...fields].filter((field) => {
    if (own.has(field)) return false
    return !isSame(merged[field], theirs[field]) || !isSame(read[field], theirs[field])
  })
}

/** An empty field is the same whichever way it is empty. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '')
}
