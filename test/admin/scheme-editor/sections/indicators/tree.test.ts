import { describe, expect, test } from 'vitest'
import { applyChange } from '../../../../../admin/scheme-editor/draft/change.ts'
import { valueAt } from '../../../../../admin/scheme-editor/draft/json-pointer.ts'
import { indicatorActions } from '../../../../../admin/scheme-editor/sections/indicators/tree/indicator-actions.ts'
import { createDraftStore } from '../../../../../admin/scheme-editor/draft/draft-store.ts'
import {
  copyOf,
  freeId,
  idOfWords,
  idsIn,
} from '../../../../../admin/scheme-editor/sections/indicators/tree/new-indicator.ts'
import { timesSaid } from '../../../../../admin/scheme-editor/sections/indicators/tree/use-fresh-ids.ts'
import { isObject } from '../../../../../admin/scheme-editor/draft/json.ts'
import { pinyinOf } from '../../../../../admin/components/pinyin/pinyin-of.ts'

const tree = [
  {
    id: 'a',
    name: '甲',
    weight: 60,
    children: [
      { id: 'a-1', name: '甲一', weight: 50 },
      { id: 'a-2', name: '甲二', weight: 50 },
    ],
  },
  { id: 'b', name: '乙', weight: 40, note: '原样', scoring: { kind: 'formula', formula: '1' } },
]
const content = { document: { indicators: tree }, parameters: {} }
const root = '/document/indicators'

function done(pointer: string, siblings: number, word: string) {
  const indicator = valueAt(content, pointer)
  if (!isObject(indicator)) throw new Error(`nothing at ${pointer}`)
  const draft = createDraftStore(content)
  const words = { newName: '新', copyName: '副本' }
  const make = indicatorActions({ indicator, pointer, siblings, draft, words }).find((each) => each.word === word)?.make
  if (make === undefined) return undefined
  const next = applyChange(content, make.change)
  const there = make.goTo === undefined ? undefined : valueAt(next, make.goTo)
  return { ids: idsIn(valueAt(next, root)), goneTo: isObject(there) ? there.id : undefined, next }
}

describe('what can be done with an indicator', () => {
  test.each([
    [`${root}/0`, 'add_behind', ['a', 'a-1', 'a-2', 'new-indicator', 'b'], 'new-indicator'],
    [`${root}/0`, 'add_below', ['a', 'a-1', 'a-2', 'new-indicator', 'b'], 'new-indicator'],
    [`${root}/1`, 'divide', ['a', 'a-1', 'a-2', 'b', 'new-indicator'], 'new-indicator'],
    [`${root}/0`, 'duplicate', ['a', 'a-1', 'a-2', 'a-3', 'a-1-2', 'a-2-2', 'b'], 'a-3'],
    [`${root}/1`, 'up', ['b', 'a', 'a-1', 'a-2'], 'b'],
    [`${root}/0`, 'down', ['b', 'a', 'a-1', 'a-2'], 'a'],
    [`${root}/1`, 'in', ['a', 'a-1', 'a-2', 'b'], 'b'],
    [`${root}/0/children/0`, 'out', ['a', 'a-2', 'a-1', 'b'], 'a-1'],
    [`${root}/0`, 'remove', ['b'], undefined],
  ])('%s: %s', (pointer, word, ids, goneTo) => {
    expect(done(pointer, 2, word)).toMatchObject({ ids, goneTo })
  })

  test.each([
    [`${root}/0`, 'up', 2],
    [`${root}/1`, 'down', 2],
    [`${root}/0`, 'in', 2],
    [`${root}/0/children/1`, 'in', 2],
    [`${root}/0`, 'out', 2],
    [`${root}/0/children/0`, 'out', 1],
    [`${root}/0`, 'remove', 1],
  ])('%s cannot go %s', (pointer, word, siblings) => {
    expect(done(pointer, siblings, word)).toBeUndefined()
  })

  test('the first of the indicators that one is divided into takes its scoring, all else stays', () => {
    const divided = valueAt(done(`${root}/1`, 2, 'divide')?.next, `${root}/1`)
    const child = { id: 'new-indicator', name: '新', weight: 100, scoring: tree[1]?.scoring }
    expect(divided).toEqual({ id: 'b', name: '乙', weight: 40, note: '原样', children: [child] })
  })

  test('a copy weighs nothing and keeps what no form knows', () => {
    expect(copyOf({ ...tree[1] }, new Set(['b']), '副本')).toEqual({ ...tree[1], id: 'b-2', name: '副本', weight: 0 })
    expect(copyOf({ id: 'c', added: true }, new Set(), '副本')).toEqual({ id: 'c', name: '副本', added: true })
  })
})

describe('ids of new indicators', () => {
  test.each([
    ['销售业绩', 'xiao-shou-ye-ji'],
    ['2026 回款 Rate', 'hui-kuan-rate'],
    ['？', 'indicator'],
    ['销'.repeat(30), `${'xiao-'.repeat(13).slice(0, 64)}`],
  ])('%j is %j', (name, id) => {
    expect(idOfWords(pinyinOf(name).words)).toBe(id)
  })

  test('are free and no longer than allowed', () => {
    const long = 'x'.repeat(64)
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3')
    expect(freeId(long, new Set([long]))).toBe(`${'x'.repeat(62)}-2`)
  })

  test('are found where they are said, not within other words', () => {
    expect(timesSaid('indicator', '{"indicators":[{"id":"indicator"}],"f":"[score:indicator] + [indicator-2]"}')).toBe(
      2,
    )
  })
})
