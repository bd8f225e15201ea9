import { describe, expect, test } from 'vitest'
import type { StoredRecord } from '../../../server/store/store.ts'
import { countTurns } from '../count-turns.ts'
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
      'gives what stands when its first record is asked for, not when it was opened',
      withStore(open, async (store) => {
        const stream = store.stream('people', { scope: 'everything' })
        await change(store, ...Array.from({ length: 3_000 }, (_, place) => create(`p${1_000 + place}`)))
        const before = (await store.list('people', { scope: 'everything' })).records
        const records = stream[Symbol.asyncIterator]()
        const first = records.next()
        const meanwhile = [remove('p3999', 1), replace('p3998', 1, { age: 2 }), create('p0')]
        for (const one of meanwhile) await change(store, one)
        const streamed: StoredRecord[] = []
        for (let next = await first; next.done !== true; next = await records.next()) streamed.push(next.value)
        expect(streamed).toEqual(before)
      }),
    )

    test(
      'lets everybody else have their turns, and still sees one state while commands go on',
      withStore(open, async (store) => {
        const people = Array.from({ length: 3_000 }, (_, place) => create(`p${place}`, { age: place % 50 }))
        await change(store, ...people)
        const query = { scope: 'everything', sort: [{ field: 'age', order: 'descending' }] } as const
        const before = (await store.list('people', query)).records
        const streamed: StoredRecord[] = []
        let turns: ReturnType<typeof countTurns> | undefined
        let changed: Promise<unknown> | undefined
        for await (const record of store.stream('people', query)) {
          streamed.push(record)
          turns ??= countTurns()
          changed ??= change(store, ...people.map((_, place) => replace(`p${place}`, 1, { age: 99 })), create('new'))
        }
        expect(turns?.stop()).toBeGreaterThanOrEqual(5)
        await changed
        expect(streamed).toEqual(before)
        expect((await store.list('people', query)).total).toBe(3_001)
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
