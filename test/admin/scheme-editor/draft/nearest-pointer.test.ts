import { describe, expect, test } from 'vitest'
import { nearestPointer } from '../../../../admin/scheme-editor/draft/nearest-pointer.ts'

describe('nearestPointer()', () => {
  test.each([
    ['itself', ['/a', '/a/1', '/a/1/x'], '/a/1', '/a/1'],
    ['the first part of it', ['/b', '/a/1/x', '/a/1/y'], '/a/1', '/a/1/x'],
    ['the innermost around it', ['/a', '/a/1', '/b'], '/a/1/x/0', '/a/1'],
    ['no other member whose index begins alike', ['/a/1'], '/a/10', undefined],
    ['nothing', ['/b'], '/a', undefined],
  ])('finds %s', (_, there, wanted, expected) => {
    expect(nearestPointer(there, wanted)).toBe(expected)
  })
})
