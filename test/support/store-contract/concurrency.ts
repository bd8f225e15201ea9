import { describe, expect, test } from 'vitest'
import type { Applied, Command } from '../../../server/store/store.ts'
import { append, change, create, type OpenStore, replace, withStore, wholeOf } from './opening.ts'

export function describeConcurrency(open: OpenStore): void {
  describe('commands sent at once', () => {
    test(
      'that publish one draft: one of 50 is applied, the others are refused whole',
      withStore(open, async (store) => {
        await change(store, create('s', { state: 'draft' }, 'schemes'))
        const publish = (by: number): Command => ({
          name: 'publish-scheme',
          changes: [
            append({ who: `p${by}` }),
            replace('s', 1, { state: 'published', by }, 'schemes'),
            create(`v${by}`, {}, 'schemes'),
          ],
        })
        const results = await Promise.allSettled(Array.from({ length: 50 }, (_, by) => store.apply(publish(by))))
        const [applied, ...more] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
        expect(more).toEqual([])
        expect(applied?.seq).toBe(2)
        const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
        expect(reasons).toHaveLength(49)
        for (const reason of reasons)
          expect(reason).toMatchObject({ code: 'stale-record', params: { id: 's', expected: 1, actual: 2 } })
        const { schemes, audit } = await wholeOf(store)
        expect(schemes?.find(({ id }) => id === 's')).toEqual({ ...applied?.records[1] })
        expect(schemes).toHaveLength(2)
        expect(audit).toHaveLength(1)
        expect(audit?.[0]).toEqual(applied?.records[0])
      }),
    )

    test(
      'that are refused for another: whoever is refused finds what the other did',
      withStore(open, async (store) => {
        await change(store, create('s', { state: 'draft' }, 'schemes'))
        const edit = async (by: number) => {
          const error = await change(store, replace('s', 1, { by }, 'schemes')).catch((reason: unknown) => reason)
          return [error, (await store.get('schemes', 's', 'everything'))?.version]
        }
        const [[first], ...others] = await Promise.all([edit(1), edit(2), edit(3)])
        expect(first).toMatchObject({ seq: 2 })
        for (const [error, version] of others) {
          expect(error).toMatchObject({ code: 'stale-record', params: { actual: 2 } })
          expect(version).toBe(2)
        }
      }),
    )

    test(
      'with one key: one of 50 is applied, all get its answer',
      withStore(open, async (store) => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, by) =>
            store.apply({ name: 'pay', key: 'k', changes: [append({ by })], reply: by }),
          ),
        )
        expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
        expect(new Set(answers.map(({ seq, reply }) => `${seq} ${reply}`)).size).toBe(1)
        expect((await wholeOf(store)).audit).toHaveLength(1)
      }),
    )

    test(
      'that take one unique value: one of 20 has it',
      withStore(open, async (store) => {
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, (_, by) => change(store, create(`p${by}`, { email: 'same@x' }))),
        )
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        expect((await wholeOf(store)).people).toHaveLength(1)
      }),
    )

    test(
      'that append: every place of the log and of the order is given once',
      withStore(open, async (store) => {
        const applied = await Promise.all(
          Array.from({ length: 100 }, (_, by) => change(store, append({ by }), append({ by }))),
        )
        const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)
        expect(sorted(applied.map(({ seq }) => seq))).toEqual(Array.from({ length: 100 }, (_, place) => place + 1))
        const places = applied.flatMap(({ records }: Applied) => records.map((record) => Number(record?.id)))
        expect(sorted(places)).toEqual(Array.from({ length: 200 }, (_, place) => place + 1))
        // Entries of one command stand together, in the order of the commands.
        const { audit } = await wholeOf(store)
        const byPlace = applied.toSorted((a, b) => a.seq - b.seq).flatMap(({ records }) => records)
        expect(audit).toEqual(byPlace)
      }),
    )

    test(
      'are read by whoever was told that they were applied',
      withStore(open, async (store) => {
        const readBack = async (id: string) => {
          const { records } = await change(store, create(id, { age: 1 }))
          expect(await store.get('people', id, 'everything')).toEqual(records[0])
        }
        await Promise.all(Array.from({ length: 30 }, (_, by) => readBack(`p${by}`)))
      }),
    )
  })
}
