/** A line of a file, and its place. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  /** Without the line's end. */
  readonly bytes: Buffer
  /** It ends in a line feed. Only the last line can lack it. */
  readonly isWhole: boolean
}

/** The longest line that is read; a longer one ends the reading as a line that is not whole. */
export const longestLineBytes = 64_000_000

/** Bytes as lines. What follows the last line feed is a line of its own where it is not empty. */
export async function* textLines(chunks: AsyncIterable<Buffer>, longest = longestLineBytes): AsyncGenerator<TextLine> {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield { number, bytes: Buffer.concat([...parts, chunk.subarray(start, end)]), isWhole: true }
      parts = []
      length = 0
      start = end + 1
      number += 1
    }
    parts.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > longest) break
  }
  if (length > 0) yield { number, bytes: Buffer.concat(parts), isWhole: false }
}

const lineFeed = 10
