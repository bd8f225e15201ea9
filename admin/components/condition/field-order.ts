/** The usual order of the fields of a comparison and of a group. */
const usual = ['fact', 'path', 'operator', 'value', 'all', 'any', 'not', 'name'] as const

/** The order of an object's fields where it is not the usual one; otherwise undefined. */
export function unusualOrder(written: object): readonly string[] | undefined {
  const fields = Object.keys(written)
  const isUsual = usualOrder(fields).every((field, index) => field === fields[index])
  return isUsual ? undefined : fields
}

/** The same object with its fields in the order given; fields that the order leaves out follow in the usual one. */
export function inOrder<T extends object>(written: T, order: readonly string[] = []): T {
  const fields = usualOrder(Object.keys(written))
  const first = order.filter((field) => Object.hasOwn(written, field))
  const all = new Set([...first, ...fields])
  const values = new Map(Object.entries(written))
  return Object.fromEntries([...all].map((field) => [field, values.get(field)])) as T
}

function usualOrder(fields: readonly string[]): readonly string[] {
  return usual.filter((field) => fields.includes(field))
}
