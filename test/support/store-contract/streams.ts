import { describe, expect, test } from 'vitest'
import type { StoredRecord } from '../../../server/store/store.ts'
import { append, change, create, type OpenStore, remove, replace, withStore } from './opening.ts'

export function describeStreams(open: OpenStore): void {
  describe('a stream', () => {
    test(
      'gives the whole of a query in its order',
      withStore(open, async (store) => {
        await change(
          store,
          ...Array.from({ length: 300 }, (_, place) => create(`p${place}`, { age: (place * 7) % 300 })),
        )
        const query = {
          scope: 'everything',
          filter: { field: 'age', atLeast: 10 },
          sort: [{ field: 'age', order: 'descending' }],
        } as const
        const streamed: StoredRecord[] = []
        for await (const record of store.stream('people', query)) streamed.push(record)
        expect(streamed).toHaveLength(290)
        expect(streamed).toEqual((await store.list('people', query)).records)
      }),
    )

    test(
      'sees one state while commands go on',
      withStore(open, async (store) => {
        await change(store, ...Array.from({ length: 20 }, (_, place) => create(`p${10 + place}`, { age: 1 })))
        const before = (await store.list('people', { scope: 'everything' })).records
        const streamed: StoredRecord[] = []
        for await (const record of store.stream('people', { scope: 'everything' })) {
          streamed.push(record)
          const round = streamed.length
          if (round === 1)
            await change(store, remove('p11', 1), replace('p12', 1, { age: 2 }), create('p99', { age: 1 }))
          if (round === 10) await change(store, remove('p29', 1), replace('p28', 1, {}), create('p98'))
        }
        expect(streamed).toEqual(before)
        expect((await store.list('people', { scope: 'everything' })).total).toBe(20)
      }),
    )

    test(
      'may be left early and opened again; two do not disturb each other',
      withStore(open, async (store) => {
        await change(store, append({ n: 1 }), append({ n: 2 }), append({ n: 3 }))
        for await (const { fields } of store.stream('audit', { scope: 'everything' })) {
          if (fields.n === 2) break
        }
        const [first, second] = [1, 2].map(() => store.stream('audit', { scope: 'everything' })[Symbol.asyncIterator]())
        const seen: unknown[] = []
        for (let round = 0; round < 4; round++) {
          for (const stream of [first, second]) seen.push((await stream?.next())?.value?.fields.n)
        }
        expect(seen).toEqual([1, 1, 2, 2, 3, 3, undefined, undefined])
        expect((await change(store, append({ n: 4 }))).records[0]?.id).toBe('000000000004')
      }),
    )

    test(
      'of an unknown collection is refused at its first record',
      withStore(open, async (store) => {
        const first = store.stream('nowhere', { scope: 'everything' })[Symbol.asyncIterator]().next()
        await expect(first).rejects.toMatchObject({ code: 'collection-unknown' })
      }),
    )
  })
}
