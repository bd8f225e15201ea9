import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryFields, arbitraryQuery, queried } from '../arbitrary-query.ts'
import { naiveQuery } from '../naive-query.ts'
import { change, create, type OpenStore, withStore } from './opening.ts'

export function describeQueries(open: OpenStore): void {
  describe('any query', () => {
    test(
      'means what a naive search finds',
      withStore(open, async (store) => {
        const people = fc.sample(arbitraryFields, { numRuns: 40, seed: 4 })
        const { records } = await change(store, ...people.map((fields, place) => create(`r${10 + place}`, fields)))
        const standing = records.filter((record) => record !== undefined)
        await fc.assert(
          fc.asyncProperty(arbitraryQuery, async (query) => {
            expect(await store.list('people', query)).toEqual(naiveQuery(queried, standing, query))
          }),
          { numRuns: 300 },
        )
      }),
    )
  })
}
