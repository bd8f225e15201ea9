import { describe, expect, test } from 'vitest'
import { chainHash, chainStart } from '../../../server/store/chain.ts'
import { verifyLog } from '../../../server/audit/verify/verify-log.ts'
import { append, change, type OpenStore, withStore, wholeOf } from './opening.ts'

export function describeLogs(open: OpenStore): void {
  describe('a log', () => {
    test(
      'numbers its entries, each log for itself',
      withStore(open, async (store) => {
        await change(store, append({ n: 1 }), append({ n: 1 }, 'visits'), append({ n: 2 }))
        await change(store, append({ n: 3 }))
        const { audit, visits } = await wholeOf(store)
        expect(audit?.map(({ id, version, fields }) => [id, version, fields])).toEqual([
          ['000000000001', 1, { n: 1 }],
          ['000000000002', 1, { n: 2 }],
          ['000000000003', 1, { n: 3 }],
        ])
        expect(visits).toEqual([{ id: '000000000001', version: 1, fields: { n: 1 } }])
      }),
    )

    test(
      'is read like other collections, newest first too',
      withStore(open, async (store) => {
        await change(store, ...Array.from({ length: 12 }, (_, n) => append({ who: `p${n % 3}`, n: n + 1 })))
        const { records, total } = await store.list('audit', {
          scope: { field: 'who', in: ['p0', 'p2'] },
          sort: [{ field: 'id', order: 'descending' }],
          range: { from: 1, to: 2 },
        })
        expect([total, records.map(({ fields }) => fields.n)]).toEqual([8, [10, 9]])
        expect(await store.get('audit', '000000000002', { field: 'who', is: 'p1' })).toMatchObject({ fields: { n: 2 } })
      }),
    )

    test(
      'may be expected to have an entry, or not to have it yet',
      withStore(open, async (store) => {
        const second = { do: 'expect', in: 'audit', id: '000000000002' } as const
        const { records } = await change(store, append({}), second, append({}), { ...second, version: 1 })
        expect(records.map((record) => record?.id)).toEqual(['000000000001', undefined, '000000000002', undefined])
        await expect(change(store, second)).rejects.toMatchObject({ code: 'record-exists' })
      }),
    )

    test(
      'that is chained carries the hash of the entry before in each',
      withStore(open, async (store) => {
        const { records } = await change(store, append({ who: 'a', b: 1, a: [1.5, null] }), append({ who: '王' }))
        await change(store, append({ who: 'c' }))
        const { audit = [], visits = [] } = await wholeOf(store)
        expect(audit.slice(0, 2)).toEqual(records)
        expect(audit[0]?.hash).toBe(
          chainHash(chainStart('audit'), { id: '000000000001', fields: { a: [1.5, null], b: 1, who: 'a' } }),
        )
        expect(verifyLog('audit', audit)).toEqual([])
        expect(verifyLog('visits', audit)).not.toEqual([])
        expect(visits.every(({ hash }) => hash === undefined)).toBe(true)
      }),
    )
  })
}
