import { describe, expect, test } from 'vitest'
import { changesIn, changesOf, nameOfPiece } from '../../../../admin/scheme-editor/conflict/describe-piece.ts'
import type { DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'

const content = (weights: readonly [string, number][]): DraftContent => ({
  document: {
    ...{ format: 1, id: 's', name: 'S', cycle: 'month', metrics: [] },
    money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
    score: { scale: 2, rounding: 'half-up' },
    indicators: weights.map(([id, weight]) => ({ id, name: id, weight })),
  },
  parameters: {},
})

describe('changesIn()', () => {
  const before = content([
    ['a', 40],
    ['b', 30],
    ['c', 30],
  ])
  const after = content([
    ['b', 35],
    ['c', 65],
  ])
  const changes = changesOf(before, after)

  test.each([
    ['/document/indicators/a', 'removed', 'a'],
    ['/document/indicators/b', 'changed', 'b'],
    ['/document/indicators/c', 'changed', 'c'],
  ])('gives of %s what was %s', (key, kind, id) => {
    const found = changesIn(key, changes, before, after)
    expect(found.map((change) => [change.kind, change.id])).toEqual([[kind, id]])
  })

  test('gives nothing of a document that is none', () => {
    expect(changesOf(before, { document: { indicators: 3 }, parameters: {} })).toEqual([])
  })
})

describe('nameOfPiece()', () => {
  const titleOf = (_: string, field: string) => field.toUpperCase()

  test.each([
    ['/document/name', 'x', 'NAME'],
    ['/document/indicators/a', { name: 'Sales' }, 'INDICATORS › Sales'],
    ['/document/indicators:order', ['a'], 'INDICATORS'],
    ['/parameters/base', 3, 'BASE'],
    ['/cases', undefined, 'cases'],
  ])('names %s', (key, value, expected) => {
    expect(nameOfPiece(key, value, titleOf)).toBe(expected)
  })
})
