type Order = (a: number, b: number) => number

/** Parts that are no longer are sorted whole. */
const shortLength = 64

/**
 * Moves the numbers so that those from the index `from` to before `end` are the ones that a whole sort would put there. A short part
 * takes a few comparisons of each number, wherever it lies. The numbers must be different and the order total.
 */
export function sortPart(numbers: Uint32Array, from: number, end: number, order: Order): void {
  let left = 0
  let right = numbers.length
  while (right - left > Math.max(shortLength, (end - from) * 4)) {
    const middle = partition(numbers, left, right, order)
    if (end <= middle) right = middle
    else if (from >= middle) left = middle
    else break
  }
  // Arrays, unlike typed ones, sort what is in order already without looking at it twice.
  numbers.set(Array.from(numbers.subarray(left, right)).sort(order), left)
}

/** Puts numbers that go before others in front of them, and gives the index where the others begin; there are some of both. */
function partition(numbers: Uint32Array, left: number, right: number, order: Order): number {
  const pivot = middleOfThree(numbers, left, right, order)
  let low = left - 1
  let high = right
  for (;;) {
    do low++
    while (order(at(numbers, low), pivot) < 0)
    do high--
    while (order(at(numbers, high), pivot) > 0)
    if (low >= high) return high + 1
    const moved = at(numbers, low)
    numbers[low] = at(numbers, high)
    numbers[high] = moved
  }
}

/** One from each third, drawn by lot so that nobody can arrange records for the slowest case: neither the first nor the last of all. */
function middleOfThree(numbers: Uint32Array, left: number, right: number, order: Order): number {
  const third = Math.floor((right - left) / 3)
  const drawn = [0, 1, 2].map((part) => at(numbers, left + part * third + Math.floor(Math.random() * third)))
  return drawn.sort(order)[1] ?? 0
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0
}
