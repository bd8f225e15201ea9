import type { Tree } from './syntax.ts'
import { pointerRanges } from './pointer-ranges.ts'

/** The pointer of the innermost object around a place in a JSON text; nothing outside of all objects. */
export function pointerAround(tree: Tree, text: (from: number, to: number) => string, at: number): string | undefined {
  const around = [...pointerRanges(tree, text)].filter(([, { from, to }]) => from < at && at <= to)
  const objects = around.filter(([, { from }]) => text(from, from + 1) === '{')
  return objects.sort(([, one], [, other]) => other.from - one.from)[0]?.[0]
}
