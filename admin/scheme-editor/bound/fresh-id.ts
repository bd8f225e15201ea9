/** An id that none of the others is: `band-3`. */
export function freshId(kind: string, taken: readonly unknown[]): string {
  let number = taken.length + 1
  while (taken.includes(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}
