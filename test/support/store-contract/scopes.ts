import { describe, expect, test } from 'vitest'
import type { FieldValue, Filter, Scope } from '../../../server/store/query.ts'
import type { Store } from '../../../server/store/store.ts'
import { change, create, type OpenStore, withStore } from './opening.ts'

const sales: Scope = { field: 'post.department', is: 'sales' }
const scopes: readonly (readonly [string, Scope, string])[] = [
  ['everything', 'everything', 'abcd'],
  ['nothing', 'nothing', ''],
  ['a department', sales, 'ab'],
  ['a department or oneself', { any: [sales, { field: 'id', is: 'd' }] }, 'abd'],
  ['all but a department', { not: sales }, 'cd'],
  ['departments of nobody', { field: 'post.department', in: [] }, ''],
]

export function describeScopes(open: OpenStore): void {
  describe('a scope', () => {
    test.each(scopes)('reaches in get, list and stream alike: %s', (_, scope, ids) =>
      withStore(open, async (store) => {
        await openPlan(store)
        const query = { scope, filter: { field: 'age', atLeast: 0 } } as const
        const listed = await store.list('people', query)
        expect([listed.records.map(({ id }) => id).join(''), listed.total]).toEqual([ids, ids.length])
        expect((await store.list('people', { ...query, range: { from: 0, to: 0 } })).total).toBe(ids.length)
        const streamed: string[] = []
        for await (const { id } of store.stream('people', query)) streamed.push(id)
        expect(streamed.join('')).toBe(ids)
        for (const id of 'abcd') {
          expect((await store.get('people', id, scope))?.id).toBe(ids.includes(id) ? id : undefined)
        }
      })(),
    )

    test(
      'is not widened by a filter, nor a filter by a scope',
      withStore(open, async (store) => {
        await openPlan(store)
        const filter = {
          any: [
            { field: 'age', atLeast: 0 },
            { field: 'post.department', is: 'law' },
          ],
        } as const
        const { records } = await store.list('people', { scope: sales, filter })
        expect(records.map(({ id }) => id)).toEqual(['a', 'b'])
        expect((await store.list('people', { scope: sales, filter: { field: 'id', in: ['b', 'c'] } })).total).toBe(1)
      }),
    )

    // As slips past the types would give them.
    const nothing: FieldValue = JSON.parse('{}').absent
    const field = 'post.department'
    test.each<[string, Filter]>([
      ['is', { field, is: nothing }],
      ['in', { field, in: ['law', nothing] }],
      ['below', { field, below: nothing }],
      ['no condition', JSON.parse(`{"field":"${field}"}`)],
    ])('whose writer had no value does not mean something else: %s', (_, slip) =>
      withStore(open, async (store) => {
        await openPlan(store)
        for (const scope of [slip, { not: slip }]) {
          await expect(store.list('people', { scope })).rejects.toThrow()
          await expect(store.get('people', 'a', scope)).rejects.toThrow()
        }
      })(),
    )
  })
}

async function openPlan(store: Store): Promise<void> {
  const post = (department: string, rank: number) => ({ age: rank, post: { department, rank } })
  await change(
    store,
    create('c', post('law', 1)),
    create('a', post('sales', 1)),
    create('b', post('sales', 2)),
    create('d', { age: 4 }),
  )
}
