import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../../../admin/scheme-editor/draft/change.ts'
import { createDraftStore, type DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'

const start: DraftContent = {
  document: {
    name: 'a',
    indicators: [
      { id: 'one', weight: 40 },
      { id: 'two', weight: 60 },
    ],
  },
  parameters: { base: 100 },
}

const at = fc.constantFrom(
  '/document/name',
  '/document/indicators/0/weight',
  '/document/indicators/1',
  '/document/indicators/-',
  '/parameters/base',
  '/parameters/a~1b',
  '/cases',
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ at, do: fc.constant('set' as const), value: fc.oneof(fc.integer(), fc.constant({}), fc.string()) }),
  fc.record({ at, do: fc.constant('insert' as const), value: fc.integer() }),
  fc.record({ at, do: fc.constant('remove' as const) }),
  fc.record({ at, do: fc.constant('move' as const), to: at }),
)

function weight(value: number): readonly Step[] {
  return [{ at: '/document/indicators/0/weight', do: 'set', value }]
}

describe('createDraftStore()', () => {
  test('gives the first content again when all is undone, and the last when all is done again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.option(fc.constantFrom('x', 'y'), { nil: undefined }))), (edits) => {
        const store = createDraftStore(start, () => 0)
        for (const [each, joins] of edits) store.edit([each], joins === undefined ? {} : { joins })
        const last = store.getSnapshot()
        while (store.getHistory().canUndo) store.undo()
        expect(store.getSnapshot()).toBe(start)
        while (store.getHistory().canRedo) store.redo()
        expect(store.getSnapshot()).toBe(last)
      }),
    )
  })

  test('keeps what an edit does not touch', () => {
    const store = createDraftStore(start)
    store.edit(weight(50))
    expect(store.getSnapshot().parameters).toBe(start.parameters)
    expect(store.getSnapshot().document.name).toBe('a')
    expect(Object(store.getSnapshot().document.indicators)[1]).toBe(Object(start.document.indicators)[1])
  })

  test.each([
    ['joins edits of one name', 'weight', 'weight', 1000, 1],
    ['keeps edits of two names apart', 'weight', 'other', 1000, 2],
    ['keeps edits without a name apart', undefined, undefined, 0, 2],
    ['joins up to the end of a pause', 'weight', 'weight', 1500, 1],
    ['keeps edits after a pause apart', 'weight', 'weight', 1501, 2],
  ])('%s', (_, first, second, laterMs, undone) => {
    let nowMs = 0
    const store = createDraftStore(start, () => nowMs)
    store.edit(weight(41), first === undefined ? {} : { joins: first })
    nowMs = laterMs
    store.edit(weight(42), second === undefined ? {} : { joins: second })
    for (let times = 0; times < undone; times++) {
      expect(store.getSnapshot()).not.toBe(start)
      store.undo()
    }
    expect(store.getSnapshot()).toBe(start)
  })

  test('joins nothing across the end of a gesture, nor with what was undone', () => {
    const store = createDraftStore(start, () => 0)
    store.edit(weight(41), { joins: 'w' })
    store.endGesture()
    store.edit(weight(42), { joins: 'w' })
    store.undo()
    store.edit(weight(43), { joins: 'w' })
    store.undo()
    expect(Object(store.getSnapshot().document.indicators)[0].weight).toBe(41)
  })

  test('tells where it undid something, and forgets what was undone after another edit', () => {
    const store = createDraftStore(start)
    store.edit(weight(41))
    expect(store.undo()).toBe('/document/indicators/0/weight')
    expect(store.getHistory()).toEqual({ canUndo: false, canRedo: true })
    store.edit(weight(42))
    expect(store.redo()).toBeUndefined()
    expect(store.undo()).toBe('/document/indicators/0/weight')
    expect(store.undo()).toBeUndefined()
  })

  test('calls back once for each change, and not where nothing changed', () => {
    const store = createDraftStore(start)
    let calls = 0
    const end = store.subscribe(() => calls++)
    store.edit(weight(40))
    expect(calls).toBe(0)
    store.edit([...weight(41), { at: '/document/name', do: 'set', value: 'b' }])
    expect(calls).toBe(1)
    end()
    store.edit(weight(42))
    expect(calls).toBe(1)
  })

  test('never loses the document', () => {
    const store = createDraftStore(start)
    store.edit([{ at: '/document', do: 'remove' }])
    store.edit([{ at: '', do: 'set', value: 3 }])
    expect(store.getSnapshot()).toBe(start)
  })
})
