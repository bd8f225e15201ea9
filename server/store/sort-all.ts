import type { PlaceOrder } from './compare-records.ts'
import type { Steps } from './steps.ts'

/** So many places are sorted in one step. */
const runLength = 200

/** The places from 0 to before `count` in their order, which must be total. */
export function* sortingAll(count: number, order: PlaceOrder): Steps<readonly number[]> {
  let runs: (readonly number[])[] = []
  for (let start = 0; start < count; start += runLength) {
    const run = Array.from({ length: Math.min(runLength, count - start) }, (_, place) => start + place)
    runs.push(run.sort(order))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly number[])[] = []
    for (let place = 0; place < runs.length; place += 2) {
      merged.push(yield* merging(runs[place] ?? [], runs[place + 1] ?? [], order))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merging(left: readonly number[], right: readonly number[], order: PlaceOrder): Steps<readonly number[]> {
  const merged: number[] = []
  let [l, r] = [0, 0]
  for (;;) {
    const [a, b] = [left[l], right[r]]
    if (a === undefined || b === undefined) return merged.concat(left.slice(l), right.slice(r))
    const isLeft = order(a, b) < 0
    merged.push(isLeft ? a : b)
    if (isLeft) l += 1
    else r += 1
    yield
  }
}
