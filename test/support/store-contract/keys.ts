import { describe, expect, test } from 'vitest'
import { keyKeptDays } from '../../../server/store/store.ts'
import { append, change, create, expectRefused, type OpenStore, replace, standingOf, withStore } from './opening.ts'

export function describeKeys(open: OpenStore): void {
  describe('a key', () => {
    test(
      'sent again gives the first answer and changes nothing, whatever the changes and the reply are',
      withStore(open, async (store) => {
        const reply = { paid: '12.50', to: ['a', 'b'] }
        const first = await store.apply({ name: 'pay', key: 'k', changes: [create('a', { age: 1 })], reply })
        await change(store, replace('a', 1, { age: 2 }))
        const before = await standingOf(store)
        const again = await store.apply({
          name: 'other',
          key: 'k',
          changes: [replace('a', 7), create('b')],
          reply: 'other',
        })
        expect(again).toEqual({ seq: first.seq, records: [], reply, isRepeated: true })
        expect(await standingOf(store)).toEqual(before)
      }),
    )

    test(
      'of a command without a reply gives none',
      withStore(open, async (store) => {
        await store.apply({ name: 'pay', key: 'k', changes: [] })
        expect(await store.apply({ name: 'pay', key: 'k', changes: [] })).toEqual({
          seq: 1,
          records: [],
          isRepeated: true,
        })
      }),
    )

    test(
      'of a refused command is still free',
      withStore(open, async (store) => {
        await expectRefused(store, { name: 'pay', key: 'k', changes: [replace('a', 1)] }, 'record-missing', { id: 'a' })
        expect(await store.apply({ name: 'pay', key: 'k', changes: [append({})] })).toMatchObject({
          seq: 1,
          isRepeated: false,
        })
      }),
    )

    test.each(['__proto__', 'constructor', 'toString', ''])('may be %j', (key) =>
      withStore(open, async (store) => {
        expect(await store.apply({ name: 'pay', key, changes: [], reply: 1 })).toMatchObject({
          isRepeated: false,
          reply: 1,
        })
        expect(await store.apply({ name: 'pay', key, changes: [], reply: 2 })).toMatchObject({
          isRepeated: true,
          reply: 1,
        })
      })(),
    )

    test.each([
      ['a millisecond before its time is over', -1, true],
      ['when its time is over to the millisecond', 0, true],
      ['a millisecond after', 1, false],
    ])('is remembered or not %s', (_, extraMs, isRepeated) =>
      withStore(open, async (store, clock) => {
        const first = clock.now.getTime()
        await store.apply({ name: 'pay', key: 'k', changes: [append({})] })
        clock.now = new Date(first + keyKeptDays * 24 * 60 * 60 * 1000 + extraMs)
        expect((await store.apply({ name: 'pay', key: 'k', changes: [append({})] })).isRepeated).toBe(isRepeated)
        // Either way the key is known now.
        expect((await store.apply({ name: 'pay', key: 'k', changes: [append({})] })).isRepeated).toBe(true)
      })(),
    )

    test(
      'is remembered where the clock was set back a year',
      withStore(open, async (store, clock) => {
        await store.apply({ name: 'pay', key: 'k', changes: [] })
        clock.now = new Date('2025-03-01T00:00:00Z')
        expect((await store.apply({ name: 'pay', key: 'k', changes: [] })).isRepeated).toBe(true)
      }),
    )
  })
}
