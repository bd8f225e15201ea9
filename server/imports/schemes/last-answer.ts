import { invariant } from '../../../engine/index.ts'

/** What a task of one answer gives. */
export async function lastAnswer<T>(answers: AsyncIterable<T>): Promise<T> {
  let last: { readonly answer: T } | undefined
  for await (const answer of answers) last = { answer }
  invariant(last !== undefined, 'a task gave no answer')
  return last.answer
}
