import { compareText } from '../../store/compare-text.ts'

interface OfEmployee {
  readonly line: { readonly employee: string }
}

/** Two lists that are sorted by employee, as one that is; of the same employee the first list's lines come first. */
export async function* mergedByEmployee<T extends OfEmployee>(
  a: AsyncIterable<T>,
  b: AsyncIterable<T>,
): AsyncGenerator<T> {
  const [left, right] = [a[Symbol.asyncIterator](), b[Symbol.asyncIterator]()]
  let [one, other] = [await left.next(), await right.next()]
  while (one.done !== true || other.done !== true) {
    const isFirst =
      other.done === true || (one.done !== true && compareText(one.value.line.employee, other.value.line.employee) <= 0)
    if (isFirst && one.done !== true) {
      yield one.value
      one = await left.next()
    } else if (other.done !== true) {
      yield other.value
      other = await right.next()
    }
  }
}
