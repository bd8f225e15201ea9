import { describe, expect, test } from 'vitest'
import { change, create, expectRefused, type OpenStore, remove, replace, withStore } from './opening.ts'

const taken = (id: string, ...fields: readonly string[]) => ({ collection: 'people', id, fields })

export function describeUnique(open: OpenStore): void {
  describe('a unique value', () => {
    test(
      'is refused to a second record, in creating and in replacing',
      withStore(open, async (store) => {
        await change(store, create('a', { email: 'a@x' }), create('b', { email: 'b@x' }))
        await expectRefused(
          store,
          { name: 'x', changes: [create('c', { email: 'a@x' })] },
          'value-taken',
          taken('c', 'email'),
        )
        await expectRefused(
          store,
          { name: 'x', changes: [replace('b', 1, { email: 'a@x' })] },
          'value-taken',
          taken('b', 'email'),
        )
        const two = [create('c', { email: 'c@x' }), create('d', { email: 'c@x' })]
        await expectRefused(store, { name: 'x', changes: two }, 'value-taken', taken('d', 'email'))
      }),
    )

    test(
      'stays with a record that is replaced, and is free once it is changed or removed',
      withStore(open, async (store) => {
        await change(store, create('a', { email: 'a@x' }), create('b', { email: 'b@x' }))
        await change(store, replace('a', 1, { email: 'a@x', age: 2 }))
        await change(store, replace('a', 2, {}))
        await change(store, create('c', { email: 'a@x' }))
        await change(store, remove('b', 1))
        await change(store, create('d', { email: 'b@x' }))
        await expectRefused(
          store,
          { name: 'x', changes: [replace('a', 3, { email: 'b@x' })] },
          'value-taken',
          taken('a', 'email'),
        )
      }),
    )

    test(
      'is judged by what the whole command leaves, so two records may swap theirs',
      withStore(open, async (store) => {
        await change(store, create('a', { email: 'a@x' }), create('b', { email: 'b@x' }))
        await change(store, replace('a', 1, { email: 'b@x' }), replace('b', 1, { email: 'a@x' }))
        await change(store, create('c', { email: 'a@x' }), replace('b', 2, { email: 'c@x' }))
        for (const email of ['a@x', 'b@x', 'c@x']) {
          await expectRefused(
            store,
            { name: 'x', changes: [create('z', { email })] },
            'value-taken',
            taken('z', 'email'),
          )
        }
      }),
    )

    test(
      'that another record has only for a moment within a command stays with the one that has it all the while',
      withStore(open, async (store) => {
        await change(store, create('a', { email: 'a@x' }))
        await change(store, create('b'), replace('b', 1, { email: 'a@x' }), remove('b', 2))
        await change(store, create('c', { email: 'a@x' }), replace('c', 1, { email: 'c@x' }))
        for (const email of ['a@x', 'c@x']) {
          const again = { name: 'x', changes: [create('z', { email })] }
          await expectRefused(store, again, 'value-taken', taken('z', 'email'))
        }
        expect((await store.list('people', { scope: { field: 'email', is: 'a@x' } })).total).toBe(1)
      }),
    )

    test(
      'may be a combination; records without a part of it do not count',
      withStore(open, async (store) => {
        const post = (department?: string, rank?: number) => ({
          post: { ...(department && { department }), ...(rank !== undefined && { rank }) },
        })
        await change(store, create('a', post('sales', 1)), create('b', post('sales', 2)), create('c', post('law', 1)))
        await change(
          store,
          create('d', post('sales')),
          create('e', post('sales')),
          create('f', post(undefined, 1)),
          create('g', post(undefined, 1)),
        )
        await expectRefused(
          store,
          { name: 'x', changes: [create('z', post('sales', 2))] },
          'value-taken',
          taken('z', 'post.department', 'post.rank'),
        )
      }),
    )

    test(
      'is told from others by its kind and every character',
      withStore(open, async (store) => {
        const emails = ['a', 'A', 'a ', 'ａ', '', '__proto__', 'constructor', '["a"]']
        await change(store, ...emails.map((email, place) => create(`p${place}`, { email })))
        const { total } = await store.list('people', { scope: 'everything' })
        expect(total).toBe(emails.length)
      }),
    )
  })
}
