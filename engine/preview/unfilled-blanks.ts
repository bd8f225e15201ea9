import type { RawScheme } from '../model/raw/scheme.ts'

/** A blank that is not filled in, with the value that a preview takes in its place. */
export interface Blank {
  readonly id: string
  readonly name: string
  readonly suggested?: number
}

/** Blanks that are not filled in. They keep nobody from looking: suggested values stand in for them. */
export function unfilledBlanks(
  { parameters = [] }: RawScheme,
  filled: Readonly<Record<string, number>>,
): readonly Blank[] {
  return parameters
    .filter(({ id, value }) => value === undefined && !Object.hasOwn(filled, id))
    .map(({ id, name, suggested }) => ({ id, name, ...(suggested !== undefined && { suggested }) }))
}
