import { describe, expect, test } from 'vitest'
import { standingOf, versionToCompare } from '../../../admin/publishing/standing.ts'

const returned = { by: 'u1', at: '2026-03-01T00:00:00Z', hash: 'a', comment: '权重' }

describe('how a draft stands', () => {
  test.each([
    ['is published where the newest version says the same', { state: 'draft', hash: 'a' }, ['a', 'b'], 'published'],
    ['is a draft where only an older version says the same', { state: 'draft', hash: 'a' }, ['b', 'a'], 'draft'],
    ['is a draft where nothing was published', { state: 'draft', hash: 'a' }, [], 'draft'],
    ['is returned before it is anything else', { state: 'draft', hash: 'a', returned }, ['a'], 'returned'],
    ['is submitted, whatever was returned before', { state: 'submitted', hash: 'a' }, ['b'], 'submitted'],
    ['is approved', { state: 'approved', hash: 'a' }, ['b'], 'approved'],
  ] as const)('%s', (_, scheme, hashes, standing) => {
    expect(
      standingOf(
        scheme,
        hashes.map((hash) => ({ hash })),
      ),
    ).toBe(standing)
  })
})

test.each([
  [['publicised', 'in-force', 'retired'], 1],
  [['publicised', 'retired'], 0],
  [['retired', 'retired'], 0],
  [[], undefined],
] as const)('of %j the one to compare with is number %s', (states, index) => {
  const versions = states.map((state) => ({ state }))
  expect(versionToCompare(versions)).toBe(index === undefined ? undefined : versions[index])
})
