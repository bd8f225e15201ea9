type Filter = Readonly<Record<string, unknown>>

/** A filter as the API takes it: react-admin's forms make `{ who: { id: 'u1' } }` of a field named `who.id`. */
export function flatFilter(filter: Filter, above = ''): Filter {
  const entries = Object.entries(filter).flatMap(([name, value]): [string, unknown][] => {
    const isPart = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isPart ? Object.entries(flatFilter({ ...value }, `${above}${name}.`)) : [[`${above}${name}`, value]]
  })
  return Object.fromEntries(entries)
}
