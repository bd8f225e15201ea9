import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../../server/store/canonical.ts'
import type { JsonObject } from '../../../server/store/json.ts'
import { append, change, create, type OpenStore, remove, replace, withStore, wholeOf } from './opening.ts'

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '../../etc/passwd',
  'a b/c\\d',
  '员工',
  '😀',
  '\u2028',
  "a'; --",
]

/** What must come back as it was given. */
const fields: JsonObject = JSON.parse(
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"list":[[],{},null,true,0.1,"\\u0001\\"\\\\"],"text":"𠮷😀ﬀ","":0,"1":1,"exact":"0.10"}',
)

export function describeHarmless(open: OpenStore): void {
  describe('names and values', () => {
    test.each(names)('an id may be %j', (id) =>
      withStore(open, async (store) => {
        expect(await store.get('people', id, 'everything')).toBeUndefined()
        await change(store, create(id, { name: id }))
        await change(store, replace(id, 1, { name: id, age: 2 }))
        expect(await store.get('people', id, 'everything')).toEqual({ id, version: 2, fields: { name: id, age: 2 } })
        expect((await store.list('people', { scope: { field: 'id', is: id } })).total).toBe(1)
        await change(store, remove(id, 2))
        expect(await store.get('people', id, 'everything')).toBeUndefined()
        expect(Object.keys(Object.prototype)).toEqual([])
      })(),
    )

    test(
      'come back exactly as they were given',
      withStore(open, async (store) => {
        await change(store, create('a', fields), append(fields))
        const found = await store.get('people', 'a', 'everything')
        expect(found && canonicalText(found.fields)).toBe(canonicalText(fields))
        expect(Object.getPrototypeOf(found?.fields)).toBe(Object.prototype)
        expect(Object.prototype).not.toHaveProperty('isAdmin')
        const entry = await store.get('audit', '000000000001', 'everything')
        expect(entry && canonicalText(entry.fields)).toBe(canonicalText(fields))
      }),
    )

    test(
      'that JSON does not know are left out or made plain: undefined, -0',
      withStore(open, async (store) => {
        const { records } = await change(store, create('a', { age: -0, gone: undefined }))
        expect(Object.is(records[0]?.fields.age, 0)).toBe(true)
        expect(Object.keys(records[0]?.fields ?? {})).toEqual(['age'])
        expect(await store.get('people', 'a', 'everything')).toStrictEqual(records[0])
      }),
    )

    test.each([
      ['NaN', { age: Number.NaN }],
      ['Infinity', { list: [Number.POSITIVE_INFINITY] }],
    ])('that JSON cannot say leave nothing: %s', (_, wrong) =>
      withStore(open, async (store) => {
        await expect(change(store, create('a'), create('b', wrong))).rejects.toThrow()
        expect((await wholeOf(store)).people).toEqual([])
        expect(store.status()).toMatchObject({ state: 'ready', seq: 0 })
      })(),
    )

    test(
      'declared as fields are read only where somebody wrote them',
      withStore(open, async (store) => {
        await change(store, create('a'), create('b', { constructor: 'x' }))
        const filter = { field: 'constructor', isPresent: true }
        const { records } = await store.list('people', { scope: 'everything', filter })
        expect(records.map(({ id }) => id)).toEqual(['b'])
      }),
    )

    test(
      'handed in and out cannot change what the store keeps',
      withStore(open, async (store) => {
        const given = { name: 'a', list: [{ deep: 1 }], reply: { deep: 1 } }
        const { records } = await store.apply({
          name: 'x',
          key: 'k',
          changes: [create('a', given), append(given)],
          reply: given.reply,
        })
        const before = structuredClone(await wholeOf(store))
        const listed = await store.list('people', { scope: 'everything' })
        const got = await store.get('people', 'a', 'everything')
        for (const reached of [given, records[0], records[1], listed.records[0], got]) spoil(reached)
        expect(await wholeOf(store)).toEqual(before)
        const again = await store.apply({ name: 'x', key: 'k', changes: [] })
        expect(again.reply).toEqual({ deep: 1 })
      }),
    )
  })
}

/** Writes into everything that it reaches and that lets it. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const member of Object.values(value)) spoil(member)
  Reflect.set(value, 'spoilt', true)
  for (const name of Object.keys(value)) Reflect.set(value, name, 'spoilt')
}
