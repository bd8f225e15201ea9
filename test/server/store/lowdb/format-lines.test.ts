import { describe, expect, test } from 'vitest'
import type { Effects, Write } from '../../../../server/store/effects.ts'
import { formatLines } from '../../../../server/store/lowdb/format-lines.ts'
import { firstHash, type Head } from '../../../../server/store/lowdb/head.ts'
import { formatLine } from '../../../../server/store/lowdb/journal-line.ts'
import { atOnce } from '../../../../server/store/steps.ts'

const head: Head = { seq: 6, hash: firstHash }
const odd = '绩效 😀 \u2028 "quoted" \\ \u0001 \ud800'

function effects(seq: number, count: number, length = 20): Effects {
  const writes = Array.from({ length: count }, (_, place): Write => {
    const id = `${seq}-${place}`
    if (place % 7 === 3) return { in: 'employees', id, removed: true }
    return { in: 'employees', id, version: 1, fields: { text: odd.padEnd(length, 'x'), place } }
  })
  const at = '2026-03-01T00:00:00.000Z'
  return seq % 2 === 0 ? { seq, at, name: 'x', writes } : { seq, at, name: 'x', key: odd, reply: [odd], writes }
}

/** What the lines are one after another, each as one text. */
function plain(commands: readonly Effects[]) {
  let { hash } = head
  let text = ''
  for (const one of commands) {
    const line = formatLine(hash, head.seq + 1, one)
    text += line.text
    hash = line.hash
  }
  return { text, hash }
}

describe('formatLines()', () => {
  test.each([
    ['no command', []],
    ['a short one', [effects(7, 1)]],
    ['one without writes', [effects(7, 0)]],
    ['several short ones', [effects(7, 2), effects(8, 0), effects(9, 100)]],
    ['one just as long as it is formatted at once', [effects(7, 100)]],
    ['one that is longer', [effects(7, 101)]],
    ['a long one between short ones', [effects(7, 1), effects(8, 5_000), effects(9, 1)]],
    ['a long one of long records', [effects(7, 300, 10_000), effects(8, 1)]],
  ])('gives the bytes of one line after another: %s', (_, commands) => {
    const { parts, head: after } = atOnce(formatLines(head, commands))
    const { text, hash } = plain(commands)
    expect(Buffer.concat(parts).equals(Buffer.from(text))).toBe(true)
    expect(after).toEqual({ seq: head.seq + commands.length, hash })
  })

  test('gives one part where there is little, and many where there is much', () => {
    expect(atOnce(formatLines(head, [effects(7, 1), effects(8, 2)])).parts).toHaveLength(1)
    const { parts } = atOnce(formatLines(head, [effects(7, 500, 10_000)]))
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(400_000)
  })
})
