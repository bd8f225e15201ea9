import { describe, expect, test } from 'vitest'
import { harmless } from '../../../server/exports/harmless.ts'

describe('harmless()', () => {
  test.each([
    ...['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－1', '＠x', '﹦1', '−1'],
    ...[' =1', '\u{200B}=1', '\u{FEFF}=1', '-', '='],
  ])('bad input 35: %j gets a leading apostrophe', (text) => {
    expect(harmless(text)).toBe(`'${text}`)
  })

  test.each(['', '王芳', '1=1', 'a-b', "'=1", '"=1"', '1-2', ' x', '#1', '/x', '（-1）'])('leaves %j alone', (text) => {
    expect(harmless(text)).toBe(text)
  })
})
