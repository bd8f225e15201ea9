import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, type Step } from '../../../../admin/scheme-editor/draft/change.ts'
import type { JsonValue } from '../../../../admin/scheme-editor/draft/json.ts'
import { pointerKeys, pointerOf } from '../../../../schemas/json-pointer.ts'
import { valueAt } from '../../../../admin/scheme-editor/draft/json-pointer.ts'

const content = { a: [{ x: 1 }, { x: 2 }, { x: 3 }], b: { c: 'd', 'e/f~g': { h: true } } } as const

const steps: readonly [string, Step, JsonValue][] = [
  ['sets a member', { at: '/a/1/x', do: 'set', value: 5 }, { ...content, a: [{ x: 1 }, { x: 5 }, { x: 3 }] }],
  ['sets a falsy value', { at: '/b/c', do: 'set', value: '' }, { ...content, b: { ...content.b, c: '' } }],
  [
    'sets under ~0 and ~1',
    { at: '/b/e~1f~0g/h', do: 'set', value: false },
    { ...content, b: { c: 'd', 'e/f~g': { h: false } } },
  ],
  ['makes objects on the way', { at: '/p/q/r', do: 'set', value: 1 }, { ...content, p: { q: { r: 1 } } }],
  ['takes away what is set to nothing', { at: '/b', do: 'set', value: undefined }, { a: content.a }],
  ['inserts before', { at: '/a/0', do: 'insert', value: 0 }, { ...content, a: [0, ...content.a] }],
  ['inserts last', { at: '/a/-', do: 'insert', value: 0 }, { ...content, a: [...content.a, 0] }],
  [
    'makes a list that is missing',
    { at: '/b/l/-', do: 'insert', value: 0 },
    { ...content, b: { ...content.b, l: [0] } },
  ],
  ['removes a member', { at: '/a/0', do: 'remove' }, { ...content, a: [{ x: 2 }, { x: 3 }] }],
  ['moves on', { at: '/a/0', do: 'move', to: '/a/2' }, { ...content, a: [{ x: 2 }, { x: 3 }, { x: 1 }] }],
  ['moves back', { at: '/a/2', do: 'move', to: '/a/0' }, { ...content, a: [{ x: 3 }, { x: 1 }, { x: 2 }] }],
  [
    'moves into another list',
    { at: '/a/0', do: 'move', to: '/m/0' },
    { ...content, a: [{ x: 2 }, { x: 3 }], m: [{ x: 1 }] },
  ],
]

describe('applyChange()', () => {
  test.each(steps)('%s', (_, step, expected) => {
    expect(applyChange(content, [step])).toEqual(expected)
  })

  test.each<[string, Step]>([
    ['says what stands there already', { at: '/a/1', do: 'set', value: { x: 2 } }],
    ['removes what is not there', { at: '/p/q', do: 'remove' }],
    ['sets behind the end of a list', { at: '/a/3/x', do: 'set', value: 1 }],
    ['inserts behind the end of a list', { at: '/a/4', do: 'insert', value: 1 }],
    ['goes into a text', { at: '/b/c/d', do: 'set', value: 1 }],
    ['moves what is not there', { at: '/a/9', do: 'move', to: '/a/0' }],
    ['moves a part into itself', { at: '/b', do: 'move', to: '/b/c' }],
    ['reaches for a prototype', { at: '/__proto__/x', do: 'remove' }],
  ])('changes nothing where a step %s', (_, step) => {
    expect(applyChange(content, [step])).toBe(content)
  })

  test('keeps the identity of what it does not touch', () => {
    const after = applyChange(content, [{ at: '/a/1/x', do: 'set', value: 5 }])
    expect(valueAt(after, '/b')).toBe(content.b)
    expect(valueAt(after, '/a/0')).toBe(content.a[0])
    expect(valueAt(after, '/a/2')).toBe(content.a[2])
  })

  test('keeps the identity of equal parts of a whole that is set anew', () => {
    const anew = JSON.parse(JSON.stringify({ ...content, a: [{ x: 1 }, { x: 9 }, { x: 3 }] }))
    const after = applyChange(content, [{ at: '', do: 'set', value: anew }])
    expect(after).toEqual(anew)
    expect(valueAt(after, '/b')).toBe(content.b)
    expect(valueAt(after, '/a/2')).toBe(content.a[2])
  })

  test('never changes a prototype', () => {
    const after = applyChange({}, [{ at: '/__proto__/polluted', do: 'set', value: 1 }])
    expect(Object.hasOwn(Object(after), '__proto__')).toBe(true)
    expect(Object({}).polluted).toBeUndefined()
  })

  test('sets at any pointer what can then be read there', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), fc.jsonValue(), (keys, value) => {
        const at = pointerOf(keys)
        expect(pointerKeys(at)).toEqual(keys)
        const after = applyChange({}, [{ at, do: 'set', value: value as JsonValue }])
        expect(valueAt(after, at)).toEqual(value)
      }),
    )
  })
})
