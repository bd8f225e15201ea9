import { describe, expect, test } from 'vitest'
import type { Change } from '../../../server/store/store.ts'
import {
  append,
  change,
  create,
  expectRefused,
  type OpenStore,
  remove,
  replace,
  withStore,
  wholeOf,
} from './opening.ts'

export function describeCommands(open: OpenStore): void {
  describe('a command', () => {
    test(
      'creates, replaces and removes, and says what each change left',
      withStore(open, async (store) => {
        const first = await change(store, create('a', { name: '王' }), create('b'), append({ who: 'x' }))
        expect(first).toMatchObject({ seq: 1, isRepeated: false })
        expect(first.records).toMatchObject([
          { id: 'a', version: 1, fields: { name: '王' } },
          { id: 'b', version: 1, fields: {} },
          { id: '000000000001', version: 1, fields: { who: 'x' } },
        ])
        const second = await change(store, replace('a', 1, { age: 3 }), remove('b', 1), {
          do: 'expect',
          in: 'people',
          id: 'a',
          version: 2,
        })
        expect(second.seq).toBe(2)
        expect(second.records).toEqual([{ id: 'a', version: 2, fields: { age: 3 } }, undefined, undefined])
        expect(await store.get('people', 'a', 'everything')).toEqual({ id: 'a', version: 2, fields: { age: 3 } })
        expect(await store.get('people', 'b', 'everything')).toBeUndefined()
      }),
    )

    test(
      'sees what its own changes did before',
      withStore(open, async (store) => {
        const { records } = await change(
          store,
          create('a', { age: 1 }),
          replace('a', 1, { age: 2 }),
          remove('a', 2),
          create('a', { age: 3 }),
        )
        expect(records.at(-1)).toEqual({ id: 'a', version: 1, fields: { age: 3 } })
        expect((await wholeOf(store)).people).toEqual([{ id: 'a', version: 1, fields: { age: 3 } }])
      }),
    )

    test(
      'may make a record anew that it removes',
      withStore(open, async (store) => {
        await change(store, create('a', { age: 1, email: 'a@x' }))
        const gone: Change = { do: 'expect', in: 'people', id: 'a' }
        const { records } = await change(store, remove('a', 1), gone, create('a', { age: 2, email: 'a@x' }))
        expect(records[2]).toEqual({ id: 'a', version: 1, fields: { age: 2, email: 'a@x' } })
        expect((await wholeOf(store)).people).toEqual([records[2]])
      }),
    )

    test(
      'without changes takes its place in the order',
      withStore(open, async (store) => {
        expect(await change(store)).toEqual({ seq: 1, records: [], isRepeated: false })
        expect(store.status().seq).toBe(1)
      }),
    )

    const standing = [create('a', { email: 'a@x' }), create('b', { email: 'b@x' }), append({ who: 'x' })]
    test.each([
      ['a record that stands is created', create('a'), 'record-exists', { collection: 'people', id: 'a' }],
      [
        'an older version is replaced',
        replace('a', 0),
        'stale-record',
        { collection: 'people', id: 'a', expected: 0, actual: 1 },
      ],
      [
        'a later version is replaced',
        replace('a', 2),
        'stale-record',
        { collection: 'people', id: 'a', expected: 2, actual: 1 },
      ],
      [
        'another version is removed',
        remove('a', 2),
        'stale-record',
        { collection: 'people', id: 'a', expected: 2, actual: 1 },
      ],
      ['nothing is there to replace', replace('c', 1), 'record-missing', { collection: 'people', id: 'c' }],
      ['nothing is there to remove', remove('c', 1), 'record-missing', { collection: 'people', id: 'c' }],
      [
        'another version was expected',
        { do: 'expect', in: 'people', id: 'a', version: 2 },
        'stale-record',
        { collection: 'people', id: 'a', expected: 2, actual: 1 },
      ],
      [
        'something was expected',
        { do: 'expect', in: 'people', id: 'c', version: 1 },
        'record-missing',
        { collection: 'people', id: 'c' },
      ],
      [
        'nothing was expected',
        { do: 'expect', in: 'people', id: 'a' },
        'record-exists',
        { collection: 'people', id: 'a' },
      ],
      [
        'a unique value is taken',
        create('c', { email: 'a@x' }),
        'value-taken',
        { collection: 'people', id: 'c', fields: ['email'] },
      ],
      ['the collection is unknown', create('c', {}, 'nowhere'), 'collection-unknown', { collection: 'nowhere' }],
      [
        'the collection is the name of a built-in',
        create('c', {}, 'constructor'),
        'collection-unknown',
        { collection: 'constructor' },
      ],
      [
        'an entry is created',
        create('c', {}, 'audit'),
        'change-not-allowed',
        { collection: 'audit', change: 'create' },
      ],
      [
        'an entry is replaced',
        replace('000000000001', 1, {}, 'audit'),
        'change-not-allowed',
        { collection: 'audit', change: 'replace' },
      ],
      [
        'an entry is removed',
        remove('000000000001', 1, 'audit'),
        'change-not-allowed',
        { collection: 'audit', change: 'remove' },
      ],
      ['a record is appended', append({}, 'people'), 'change-not-allowed', { collection: 'people', change: 'append' }],
    ] as const)('leaves nothing where %s', (_, wrong, code, params) =>
      withStore(open, async (store) => {
        await change(store, ...standing)
        const around = [
          create('d', { email: 'd@x' }),
          create('s', {}, 'schemes'),
          append({ who: 'y' }),
          replace('b', 1),
        ]
        await expectRefused(store, { name: 'refused', key: 'k', changes: [...around, wrong] }, code, params)
        // Neither its key nor its unique values, ids and places in logs are gone.
        const { seq, records } = await store.apply({ name: 'again', key: 'k', changes: around })
        expect(seq).toBe(2)
        expect(records[2]?.id).toBe('000000000002')
      })(),
    )

    test(
      'is refused after the store was closed, which may be closed again',
      withStore(open, async (store) => {
        await change(store, create('a'))
        await store.close()
        await store.close()
        await expect(change(store, create('b'))).rejects.toMatchObject({ code: 'store-closed' })
        expect(store.status()).toMatchObject({ state: 'closed', seq: 1 })
      }),
    )
  })
}
