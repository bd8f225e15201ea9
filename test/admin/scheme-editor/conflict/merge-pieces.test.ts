import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mergePieces,
  piecesOf,
  type Side,
  type Versions,
} from '../../../../admin/scheme-editor/conflict/merge-pieces.ts'

const indicator = (id: string, weight: number) => ({ id, name: id, weight })
const content = (name: string, indicators: readonly ReturnType<typeof indicator>[], base: number) => ({
  document: { name, indicators },
  parameters: { base },
})

const indicators = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constant('n'),
    weight: fc.integer({ min: 0, max: 2 }),
  }),
  { selector: ({ id }) => id },
)
const contents = fc.record({
  document: fc.record({ name: fc.constantFrom('x', 'y'), indicators, pay: fc.record({ components: indicators }) }),
  parameters: fc.dictionary(fc.constantFrom('p', 'q'), fc.integer({ min: 0, max: 2 })),
})

function all(versions: Versions, side: Side): ReadonlyMap<string, Side> {
  return new Map(piecesOf(versions).map(({ key }) => [key, side]))
}

describe('mergePieces()', () => {
  test('gives either version where all pieces are taken from it', () => {
    fc.assert(
      fc.property(contents, contents, contents, (base, mine, theirs) => {
        const versions = { base, mine, theirs }
        expect(mergePieces(versions, all(versions, 'mine'))).toEqual(mine)
        expect(mergePieces(versions, all(versions, 'theirs'))).toEqual(theirs)
      }),
    )
  })

  test('gives what one person changed where the other changed nothing', () => {
    fc.assert(
      fc.property(contents, contents, (base, changed) => {
        expect(mergePieces({ base, mine: changed, theirs: base }, new Map())).toEqual(changed)
        expect(mergePieces({ base, mine: base, theirs: changed }, new Map())).toEqual(changed)
      }),
    )
  })

  test('keeps changes of both at different places, also in one list', () => {
    const base = content('n', [indicator('a', 40), indicator('b', 60)], 1)
    const mine = content('n', [indicator('a', 50), indicator('b', 60)], 1)
    const theirs = content('m', [indicator('a', 40), indicator('b', 50), indicator('c', 10)], 2)
    expect(mergePieces({ base, mine, theirs }, new Map())).toEqual(
      content('m', [indicator('a', 50), indicator('b', 50), indicator('c', 10)], 2),
    )
  })

  test('asks about a piece that both changed, and takes mine until something else is chosen', () => {
    const base = content('n', [indicator('a', 40)], 1)
    const versions = {
      base,
      mine: content('m', [indicator('a', 40)], 1),
      theirs: content('o', [indicator('a', 40)], 1),
    }
    expect(piecesOf(versions).map(({ key, changedBy }) => [key, changedBy])).toEqual([['/document/name', 'both']])
    expect(mergePieces(versions, new Map())).toEqual(versions.mine)
    expect(mergePieces(versions, new Map([['/document/name', 'theirs']]))).toEqual(versions.theirs)
  })

  test('asks about what one removed and the other changed', () => {
    const base = content('n', [indicator('a', 40), indicator('b', 60)], 1)
    const mine = content('n', [indicator('b', 60)], 1)
    const theirs = content('n', [indicator('a', 41), indicator('b', 60)], 1)
    const [piece, ...others] = piecesOf({ base, mine, theirs })
    expect(piece).toMatchObject({ key: '/document/indicators/a', changedBy: 'both', mine: undefined })
    expect(others).toEqual([])
  })
})
