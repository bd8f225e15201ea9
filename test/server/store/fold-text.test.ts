import { expect, test } from 'vitest'
import { foldText } from '../../../server/store/fold-text.ts'

test.each([
  ['ABC', 'abc'],
  ['ＡＢ①', 'ab1'],
  ['ﬀ', 'ff'],
  ['Ä', 'ä'],
  ['A\u0308', 'ä'],
  ['王（小）', '王(小)'],
  ['ｱ', 'ア'],
  ['', ''],
  ['\u007fA', '\u007fa'],
])('%j is looked for as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})
