import { describe, expect, test } from 'vitest'
import { textLines } from '../../../server/backup/text-lines.ts'

async function linesOf(chunks: readonly string[], longest?: number) {
  const stream = async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  const lines = await Array.fromAsync(textLines(stream(), longest))
  return lines.map(({ number, bytes, isWhole }) => [number, bytes.toString(), isWhole])
}

describe('textLines()', () => {
  test.each([
    [[], []],
    [
      ['a\nb\n'],
      [
        [1, 'a', true],
        [2, 'b', true],
      ],
    ],
    [
      ['a', 'b\nc', '', '\n\nd'],
      [
        [1, 'ab', true],
        [2, 'c', true],
        [3, '', true],
        [4, 'd', false],
      ],
    ],
    [['\n'], [[1, '', true]]],
  ])('of %j are %j', async (chunks, expected) => expect(await linesOf(chunks)).toEqual(expected))

  test('end where one is too long', async () => {
    expect(await linesOf(['a\n', 'bcd', 'e', 'f\n', 'g\n'], 3)).toEqual([
      [1, 'a', true],
      [2, 'bcde', false],
    ])
    expect(await linesOf(['a\n', 'bcd', '\n'], 3)).toEqual([
      [1, 'a', true],
      [2, 'bcd', true],
    ])
  })
})
