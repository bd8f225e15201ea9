/** The parts of a document, and then those that only the one has that it is compared with; each by its id. */
export function withGone<T extends { readonly id: string }>(
  own: readonly T[] = [],
  others: readonly T[] = [],
): readonly T[] {
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...others.filter(({ id }) => !ids.has(id))]
}
