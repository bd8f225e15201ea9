import { describe, expect, test } from 'vitest'
import { append, change, create, type OpenStore, remove, replace, withStore } from './opening.ts'

/** For a store whose status is always that of this moment. */
export function describeCounts(open: OpenStore): void {
  describe('the status', () => {
    test(
      'counts commands, records and bytes',
      withStore(open, async (store) => {
        const empty = store.status()
        expect(empty).toMatchObject({ state: 'ready', seq: 0, bytes: 0 })
        expect(empty.recordsByCollection).toEqual({ people: 0, schemes: 0, audit: 0, visits: 0 })
        await change(store, create('a', { name: 'x'.repeat(1000) }), create('b'), append({}))
        const full = store.status()
        expect(full.recordsByCollection).toEqual({ people: 2, schemes: 0, audit: 1, visits: 0 })
        await change(store, replace('a', 1, { name: 'x'.repeat(500) }))
        expect(full.bytes - store.status().bytes).toBe(500)
        await change(store, remove('a', 2), remove('b', 1))
        expect(store.status().recordsByCollection.people).toBe(0)
        expect(store.status().bytes).toBeLessThan(full.bytes - 1000)
      }),
    )
  })
}
