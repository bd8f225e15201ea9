import { expect, test } from 'vitest'
import { width } from '../../../../server/cli/print/width.ts'

test.each([
  ['', 0],
  ['sales 40', 8],
  ['销售额', 6],
  ['ＡＢ１', 6],
  ['（元）', 6],
  ['，。“”', 6],
  ['𠮷野家', 6],
  ['カナ', 4],
  ['ｶﾅ', 2],
  ['한글', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['👩‍👩‍👧', 2],
  ['🙂', 2],
  ['─█', 2],
  ['\u200b', 0],
])('%j takes %d columns', (text, columns) => expect(width(text)).toBe(columns))
