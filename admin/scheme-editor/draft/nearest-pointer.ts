import { isWithin } from './json-pointer.ts'

/**
 * Of the pointers that fields on a page bear, the one to go to for `wanted`: itself, else the first that is a part of it, else the
 * innermost that it is a part of. Nothing where none of them is.
 */
export function nearestPointer(there: readonly string[], wanted: string): string | undefined {
  if (there.includes(wanted)) return wanted
  const inner = there.find((each) => isWithin(each, wanted))
  if (inner !== undefined) return inner
  const outer = there.filter((each) => each !== '' && isWithin(wanted, each))
  return outer.sort((one, other) => other.length - one.length)[0]
}
