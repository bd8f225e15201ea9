import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortedRange } from '../../../server/store/sorted-range.ts'
import { arbitraryFields, arbitraryQuery, queried } from '../../support/arbitrary-query.ts'
import { naiveQuery } from '../../support/naive-query.ts'

describe('sortedRange()', () => {
  test('gives what a whole sort and a cut give', () => {
    const records = fc.array(arbitraryFields, { maxLength: 60 }).chain((all) =>
      fc.shuffledSubarray(
        all.map((fields, place) => ({ id: `r${place}`, version: 1, fields })),
        { minLength: all.length },
      ),
    )
    fc.assert(
      fc.property(records, arbitraryQuery, (all, { sort = [], range }) => {
        const query = { sort, ...(range && { range }) }
        const expected = naiveQuery(queried, all, { scope: 'everything', ...query })
        expect(sortedRange(queried, query, all)).toEqual(expected.records)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['ascending', 'descending'] as const)('finds pages of a long list whatever way it came, %s', (order) => {
    const up = Array.from({ length: 5000 }, (_, place) => ({ id: `r${place}`, version: 1, fields: { age: place } }))
    const mixed = up.map((_, place) => up[(place * 1987) % 5000] ?? up[0])
    for (const records of [up, up.toReversed(), mixed.filter((record) => record !== undefined)]) {
      for (const from of [0, 1, 1249, 2500, 4990]) {
        const page = sortedRange(queried, { sort: [{ field: 'age', order }], range: { from, to: from + 9 } }, records)
        const ages = Array.from({ length: 10 }, (_, place) =>
          order === 'ascending' ? from + place : 4999 - from - place,
        )
        expect(page.map(({ fields }) => fields.age)).toEqual(ages)
      }
    }
  })
})
