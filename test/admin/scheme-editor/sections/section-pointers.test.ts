import { describe, expect, test } from 'vitest'
import scheme from '../../../../schemas/scheme.schema.json' with { type: 'json' }
import { createSelectionStore } from '../../../../admin/scheme-editor/draft/selection-store.ts'
import { sectionOf } from '../../../../admin/scheme-editor/sections/section-pointers.ts'

describe('sectionOf()', () => {
  test.each([
    ['/document/metrics/3/formula', 'metrics'],
    ['/document/indicators', 'indicators'],
    ['/document/money/scale', 'basics'],
    ['/document/participants/when', 'basics'],
    ['/parameters/base', 'parameters'],
    ['/cases/cases/0', 'cases'],
    ['/document', 'json'],
    ['', 'json'],
  ])('finds %s in %s', (pointer, section) => {
    expect(sectionOf(pointer)).toBe(section)
  })

  test('knows a section for every part of a document but what says which document it is', () => {
    const parts = Object.keys(scheme.$defs.RawScheme.properties)
    const asJson = parts.filter((part) => sectionOf(`/document/${part}`) === 'json')
    expect(asJson).toEqual(['$schema', 'format', 'id'])
  })
})

describe('createSelectionStore()', () => {
  test('opens the section of what is jumped to, each time anew', () => {
    const store = createSelectionStore('basics', sectionOf)
    const seen: unknown[] = []
    store.subscribe(() => seen.push(store.getSnapshot()))
    store.jumpTo('/document/pay/components/0')
    store.jumpTo('/document/pay/components/0')
    store.open('json')
    expect(seen).toEqual([
      { section: 'pay', pointer: '/document/pay/components/0', jumps: 1 },
      { section: 'pay', pointer: '/document/pay/components/0', jumps: 2 },
      { section: 'json', pointer: undefined, jumps: 2 },
    ])
  })
})
