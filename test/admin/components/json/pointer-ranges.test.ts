import { jsonLanguage } from '@codemirror/lang-json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointerAround } from '../../../../admin/components/json/pointer-around.ts'
import { pointerRanges } from '../../../../admin/components/json/pointer-ranges.ts'
import { schemeFieldsAt } from '../../../../admin/components/json/scheme-fields-at.ts'
import { valueAt } from '../../../../admin/scheme-editor/draft/json-pointer.ts'

function read(text: string) {
  const slice = (from: number, to: number) => text.slice(from, to)
  return { tree: jsonLanguage.parser.parse(text), slice }
}

describe('pointerRanges()', () => {
  test('finds every part of a JSON text where it stands', () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', '~', '/', '-') })
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    }))
    fc.assert(
      fc.property(value, (any) => {
        const text = JSON.stringify(any, undefined, 1)
        const { tree, slice } = read(text)
        const ranges = pointerRanges(tree, slice)
        for (const [pointer, { from, to }] of ranges) {
          expect(JSON.parse(text.slice(from, to))).toEqual(valueAt(JSON.parse(text), pointer))
        }
        expect(ranges.size).toBeGreaterThan(0)
      }),
    )
  })
})

describe('pointerAround()', () => {
  test.each([
    ['{"a": {"b": 1, | }}', '/a'],
    ['{"a": [{"b": 1}, {|}]}', '/a/1'],
    ['{|}', ''],
    ['[|]', undefined],
  ])('finds the object around a place: %s', (marked, expected) => {
    const { tree, slice } = read(marked.replace('|', ''))
    expect(pointerAround(tree, slice, marked.indexOf('|'))).toBe(expected)
  })
})

describe('schemeFieldsAt()', () => {
  test.each([
    ['', 'indicators'],
    ['/money', 'scale'],
    ['/metrics/0', 'formula'],
    ['/indicators/3/children/0', 'weight'],
    ['/indicators/0/scoring/rows/1', 'score'],
  ])('knows the fields at "%s"', (pointer, name) => {
    expect(schemeFieldsAt(pointer, 'en').map((field) => field.name)).toContain(name)
  })

  test('says them in the language of the page', () => {
    const weight = (language: 'zh-CN' | 'en') =>
      schemeFieldsAt('/indicators/0', language).find(({ name }) => name === 'weight')?.title
    expect([weight('zh-CN'), weight('en')]).toEqual(['权重', 'Weight'])
  })
})
