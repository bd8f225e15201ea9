import { describe, expect, test } from 'vitest'
import {
  type Correction,
  corrected,
  correctGroups,
  correctPeople,
} from '../../../../server/uses/adjustments/correction.ts'

describe('corrected()', () => {
  test.each([
    [{ a: 1, b: 2 }, { b: 3 }, { a: 1, b: 3 }],
    [{ a: 1 }, { b: '良' }, { a: 1, b: '良' }],
    [{ a: 1, b: 2 }, { b: null }, { a: 1 }],
    [{ a: 1 }, { b: null }, { a: 1 }],
    [undefined, { a: false }, { a: false }],
  ])('makes of %j with %j: %j', (facts, corrections, expected) => {
    expect(corrected(facts, corrections)).toEqual(expected)
  })
})

describe('correctPeople()', () => {
  const people = [
    { id: '1', facts: { a: 1 }, parts: [{ period: '2026-01', facts: { a: 1 } }] },
    { id: '2', facts: { a: 2 } },
  ]

  test('takes corrections one after the other, and leaves everybody else alone', () => {
    const corrections: readonly Correction[] = [
      { employee: '1', facts: { a: 5, b: 1 } },
      { employee: '1', facts: { b: null } },
      { kind: 'team', group: '2', facts: { a: 9 } },
    ]
    const [one, two] = correctPeople(people, corrections)
    expect(one).toEqual({ ...people[0], facts: { a: 5 } })
    expect(two).toBe(people[1])
  })

  test('corrects the smaller periods inside, and adds those that were not there', () => {
    const parts = [
      { period: '2026-01', facts: { a: 3 } },
      { period: '2026-02', facts: { a: 4 } },
    ]
    const [one] = correctPeople(people, [{ employee: '1', parts }])
    expect(one).toEqual({ id: '1', facts: { a: 1 }, parts })
  })

  test('changes nothing of what it was given', () => {
    const before = structuredClone(people)
    correctPeople(people, [{ employee: '1', facts: { a: null }, parts: [{ period: '2026-01', facts: { a: null } }] }])
    expect(people).toEqual(before)
  })
})

describe('correctGroups()', () => {
  const groups = [{ kind: 'team', id: 'north', facts: { pool: 100 } }] as const

  test('corrects the group of that kind and id, and adds one that had nothing', () => {
    const corrections: readonly Correction[] = [
      { kind: 'team', group: 'north', facts: { pool: 200 } },
      { kind: 'company', group: 'company', facts: { factor: 1 } },
      { employee: 'north', facts: { pool: 1 } },
    ]
    expect(correctGroups(groups, corrections)).toEqual([
      { kind: 'team', id: 'north', facts: { pool: 200 } },
      { kind: 'company', id: 'company', facts: { factor: 1 } },
    ])
  })

  test('leaves groups in their places, so that what was frozen keeps its order', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ kind: 'team' as const, id, facts: { pool: 1 } }))
    const after = correctGroups(three, [{ kind: 'team', group: 'a', facts: { pool: 2 } }])
    expect(after.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
