import { expect, test } from 'vitest'
import { progressBar } from '../../../../server/cli/print/progress.ts'
import { sentence } from '../../../../server/messages/messages.ts'
import type { Language } from '../../../../server/messages/language.ts'

function drawn(isTerminal: boolean, language: Language = 'en'): string {
  let text = ''
  const stderr = { write: (more: string) => (text += more) }
  const bar = progressBar(1470, { stderr, isTerminal, say: (code, params) => sentence(code, params, language) })
  for (let done = 0; done <= 1000; done++) bar.show(done, 1000)
  bar.clear()
  return text
}

test('the bar is drawn once for each percent and taken away in the end', () => {
  const text = drawn(true)
  expect(text.split('\r')).toHaveLength(103)
  expect(text).toContain(`${'█'.repeat(15)}${'░'.repeat(15)} 50% of 1,470 people\r`)
  expect(text.endsWith('\r\u{1B}[2K')).toBe(true)
})

test('the bar says of how many people', () => {
  expect(drawn(true, 'zh-CN')).toContain('100%，共 1,470 人')
})

test('nothing is drawn where stderr is no terminal', () => expect(drawn(false)).toBe(''))
