import { describe, expect, test } from 'vitest'
import { scoringKinds } from '../../../engine/scoring/scoring-kinds.ts'

describe('scoringKinds', () => {
  test('has each method under its own name', () => {
    expect(Object.entries(scoringKinds).map(([name, kind]) => [name, kind.kind])).toEqual(
      Object.keys(scoringKinds).map((name) => [name, name]),
    )
  })
})
