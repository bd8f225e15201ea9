import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../server/store/collection.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import { KeptOrders } from '../../../server/store/kept-orders.ts'
import type { Sort } from '../../../server/store/query.ts'
import type { StoredRecord } from '../../../server/store/store.ts'

const posts: Collection = { name: 'posts', kind: 'records', fields: { name: 'name', grade: 'number', tags: 'list' } }
const byGrade: readonly Sort[] = [{ field: 'grade', order: 'descending' }]
const record = (id: string, grade: number): StoredRecord => ({ id, version: 1, fields: { grade } })

describe('an order of all records', () => {
  test('is kept from the second time it is asked for until something changes', () => {
    const orders = new KeptOrders(posts)
    const records = [record('a', 1), record('b', 3), record('c', 2)]
    const ids = () => orders.of(byGrade, () => records)?.map(({ id }) => id)
    expect(ids()).toBeUndefined()
    expect(ids()).toEqual(['b', 'c', 'a'])
    records.push(record('d', 9))
    expect(ids()).toEqual(['b', 'c', 'a'])
    orders.changed()
    expect(ids()).toBeUndefined()
    expect(ids()).toEqual(['d', 'b', 'c', 'a'])
  })

  test('is not kept for more than a few lists', () => {
    const orders = new KeptOrders(posts)
    const sorts = Array.from({ length: 20 }, (_, index): Sort[] =>
      Array.from({ length: index + 1 }, () => byGrade[0] as Sort),
    )
    for (const sort of sorts) orders.of(sort, () => [])
    expect(sorts.filter((sort) => orders.of(sort, () => []) !== undefined)).toHaveLength(8)
  })

  test('of a field that cannot be sorted is refused, however often it is asked for', async () => {
    const store = memoryStore({ collections: [posts] })
    const query = {
      scope: 'everything',
      sort: [{ field: 'tags', order: 'ascending' }],
      range: { from: 0, to: 9 },
    } as const
    for (const _ of [1, 2, 3]) await expect(store.list('posts', query)).rejects.toMatchObject({ code: 'field-unknown' })
  })

  test('shows what was written and removed since', async () => {
    const store = memoryStore({ collections: [posts] })
    const ids = async () => {
      const { records } = await store.list('posts', { scope: 'everything', sort: byGrade, range: { from: 0, to: 1 } })
      return records.map(({ id }) => id)
    }
    const create = (id: string, grade: number) =>
      store.apply({ name: 'make', changes: [{ do: 'create', in: 'posts', id, fields: { grade } }] })
    await create('a', 1)
    await create('b', 2)
    for (const _ of [1, 2, 3]) expect(await ids()).toEqual(['b', 'a'])
    await create('c', 3)
    for (const _ of [1, 2, 3]) expect(await ids()).toEqual(['c', 'b'])
    await store.apply({ name: 'end', changes: [{ do: 'remove', in: 'posts', id: 'b', version: 1 }] })
    for (const _ of [1, 2, 3]) expect(await ids()).toEqual(['c', 'a'])
  })
})
