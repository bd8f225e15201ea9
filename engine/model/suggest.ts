/**
 * What a mistyped word may have meant, best first, at most `most`: the candidates a few typing errors away (more errors are
 * forgiven in longer words), then those that begin with the word or that it begins with, then those that contain it.
 * Case and full-width forms make no difference. `suggest('wieght', ['weight', 'cap'])` gives `['weight']`.
 */
export function suggest(word: string, candidates: readonly string[], most = 3): string[] {
  const wanted = fold(word)
  return [...new Set(candidates)]
    .map((candidate, order) => ({ candidate, order, rank: rankOf(wanted, fold(candidate)) }))
    .filter(({ rank }) => rank < FAR)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

const BEGINS = 10
const CONTAINS = 11
const FAR = 12

/** 0 is the same word; up to 3 the number of typing errors. */
function rankOf(word: readonly string[], candidate: readonly string[]): number {
  const forgiven = forgivenErrors(Math.max(word.length, candidate.length))
  const errors = typingErrors(word, candidate, forgiven)
  if (errors <= forgiven) return errors
  const [short, long] = word.length < candidate.length ? [word, candidate] : [candidate, word]
  if (short.length < 2) return FAR
  if (long.join('').startsWith(short.join(''))) return BEGINS
  return short.length * 3 >= long.length && long.join('').includes(short.join('')) ? CONTAINS : FAR
}

function forgivenErrors(length: number): number {
  if (length < 2) return 0
  if (length < 5) return 1
  return length < 9 ? 2 : 3
}

/** Characters, not UTF-16 units: a rare Chinese character counts once. Beyond 100 nothing useful can be suggested. */
function fold(word: string): string[] {
  return [...word.slice(0, 200).normalize('NFKC').toLowerCase()].slice(0, 100)
}

/** Characters left out, added, changed, or swapped with their neighbour; above `most` only that it is more. */
function typingErrors(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, character] of a.entries()) {
    const current = [row + 1]
    for (const [column, other] of b.entries()) {
      const changed = cell(last, column) + (character === other ? 0 : 1)
      const isSwapped = row > 0 && column > 0 && character === b[column - 1] && a[row - 1] === other
      const swapped = isSwapped ? cell(beforeLast, column - 1) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(changed, swapped, cell(last, column + 1) + 1, cell(current, column) + 1))
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return cell(last, b.length)
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
