import { expect, test } from 'vitest'
import { messages as english } from '../../admin/i18n/en/messages.ts'
import { messages as chinese } from '../../admin/i18n/zh-CN/messages.ts'

/** Every sentence by the way to it: `console.start.hello`. */
function sentencesIn(branch: object, way = ''): readonly (readonly [string, string])[] {
  return Object.entries(branch).flatMap(([key, value]: [string, unknown]) => {
    const path = way === '' ? key : `${way}.${key}`
    if (typeof value === 'string') return [[path, value] as const]
    return typeof value === 'object' && value !== null ? sentencesIn(value, path) : []
  })
}

const [inEnglish, inChinese] = [new Map(sentencesIn(english)), new Map(sentencesIn(chinese))]

/** What a sentence has put into it. */
function placesIn(sentence = ''): readonly string[] {
  return [...new Set(sentence.match(/%\{\w+\}/g) ?? [])].sort()
}

test('both languages of the console say the same things', () => {
  expect(inEnglish.size).toBeGreaterThan(200)
  expect([...inChinese.keys()].sort()).toEqual([...inEnglish.keys()].sort())
})

test('both put the same into their sentences', () => {
  const differing = [...inEnglish].filter(([path, sentence]) => {
    const [ours, theirs] = [placesIn(sentence), placesIn(inChinese.get(path))]
    // One sentence of Chinese stands for both of English, and may need less.
    if (sentence.includes('||||')) return theirs.some((place) => !ours.includes(place))
    return ours.join() !== theirs.join()
  })
  expect(differing).toEqual([])
})

test('no sentence is empty', () => {
  const empty = [...inEnglish, ...inChinese].filter(([, sentence]) => sentence.trim() === '')
  expect(empty.map(([path]) => path).filter((path) => path !== 'ra.boolean.null')).toEqual([])
})
