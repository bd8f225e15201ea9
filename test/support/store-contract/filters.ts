import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../server/store/json.ts'
import type { Filter } from '../../../server/store/query.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { change, create, type OpenStore, withStore } from './opening.ts'

const people: Record<string, JsonObject> = {
  a: {
    name: '王小明',
    email: 'a@x',
    age: 30,
    pay: '1000.50',
    active: true,
    roles: ['hr', 'editor'],
    post: { department: 'sales', rank: 1 },
  },
  b: {
    name: 'ＡＢ①',
    email: 'b@x',
    age: 31,
    pay: '1000.5',
    active: false,
    roles: [],
    post: { department: 'sales', rank: 2 },
  },
  c: {
    name: '阿宝',
    email: '',
    age: -1,
    pay: '-0.1',
    active: true,
    roles: ['hr', 1, true],
    post: { department: 'law' },
  },
  d: { name: 'ab1', age: 0.5, pay: '99999999999999999999.01', roles: ['HR'] },
  // Nothing here is of its field's kind.
  e: { name: 5, email: null, age: '30', pay: 'much', active: 'true', roles: 'hr', post: 'sales' },
  f: {},
}

const filters: readonly (readonly [string, Filter, string])[] = [
  ['all of none', { all: [] }, 'abcdef'],
  ['any of none', { any: [] }, ''],
  [
    'all',
    {
      all: [
        { field: 'age', atLeast: 0 },
        { field: 'active', is: true },
      ],
    },
    'a',
  ],
  [
    'any',
    {
      any: [
        { field: 'age', is: 31 },
        { field: 'post.department', is: 'law' },
      ],
    },
    'bc',
  ],
  [
    'any of two that overlap',
    {
      any: [
        { field: 'roles', is: 'hr' },
        { field: 'roles', is: 'editor' },
      ],
    },
    'ac',
  ],
  ['not', { not: { field: 'roles', is: 'hr' } }, 'bdef'],
  ['not not', { not: { not: { field: 'age', is: 30 } } }, 'a'],
  ['an id', { field: 'id', is: 'b' }, 'b'],
  ['ids', { field: 'id', in: ['f', 'b', 'zz', 'b'] }, 'bf'],
  ['a text', { field: 'email', is: 'a@x' }, 'a'],
  ['an empty text', { field: 'email', is: '' }, 'c'],
  ['a name, to the character', { field: 'name', is: 'AB①' }, ''],
  ['a number', { field: 'age', is: 0.5 }, 'd'],
  ['a decimal, whatever its zeros', { field: 'pay', is: '1000.500' }, 'ab'],
  ['a decimal given as a number', { field: 'pay', is: 1000.5 }, 'ab'],
  ['a truth', { field: 'active', is: false }, 'b'],
  ['a value of another kind', { field: 'age', is: '30' }, ''],
  ['a member', { field: 'roles', is: 'hr' }, 'ac'],
  ['a member by its kind', { field: 'roles', is: '1' }, ''],
  ['a member that is a number', { field: 'roles', is: 1 }, 'c'],
  ['a field of an object', { field: 'post.department', is: 'sales' }, 'ab'],
  ['one of', { field: 'age', in: [30, 31, 32] }, 'ab'],
  ['one of none', { field: 'age', in: [] }, ''],
  ['one of some members', { field: 'roles', in: ['HR', 'editor'] }, 'ad'],
  ['one of some departments', { field: 'post.department', in: ['law', 'sales', 'law'] }, 'abc'],
  ['at least', { field: 'age', atLeast: 30 }, 'ab'],
  ['above', { field: 'age', above: 30 }, 'b'],
  ['at most', { field: 'age', atMost: 0.5 }, 'cd'],
  ['below', { field: 'age', below: 0.5 }, 'c'],
  ['decimals above', { field: 'pay', above: '1000.5' }, 'd'],
  ['decimals at least', { field: 'pay', atLeast: '1000.5000' }, 'abd'],
  ['decimals beyond what a double tells apart', { field: 'pay', below: '99999999999999999999.02' }, 'abcd'],
  ['decimals beyond what a double tells apart, below', { field: 'pay', below: '99999999999999999999.01' }, 'abc'],
  ['decimals below what is none', { field: 'pay', below: 'much' }, ''],
  ['texts above', { field: 'email', above: 'a@x' }, 'b'],
  ['names at most, in pinyin', { field: 'name', atMost: '王' }, 'c'],
  ['truths below', { field: 'active', below: true }, 'b'],
  ['contains', { field: 'name', contains: '小' }, 'a'],
  ['contains, whatever width and case', { field: 'name', contains: 'Ab１' }, 'bd'],
  ['contains in a list', { field: 'roles', contains: 'hR' }, 'acd'],
  ['contains nothing', { field: 'email', contains: '' }, 'abc'],
  ['contains in a number', { field: 'age', contains: '3' }, ''],
  ['is present', { field: 'active', isPresent: true }, 'abc'],
  ['is absent', { field: 'active', isPresent: false }, 'def'],
  ['a list that is present', { field: 'roles', isPresent: true }, 'abcd'],
  ['a member that is absent', { field: 'post.rank', isPresent: false }, 'cdef'],
  ['an id is always present', { field: 'id', isPresent: true }, 'abcdef'],
]

const refused: readonly (readonly [string, Filter])[] = [
  ['salary', { field: 'salary', is: 1 }],
  ['__proto__', { field: '__proto__', isPresent: true }],
  ['toString', { not: { field: 'toString', isPresent: true } }],
  ['post', { field: 'post', isPresent: true }],
  ['version', { any: [{ field: 'version', is: 1 }] }],
  ['roles', { all: [{ field: 'roles', below: 'x' }] }],
]

export function describeFilters(open: OpenStore): void {
  describe('a filter', () => {
    test(
      'lets through what it says',
      withStore(open, async (store) => {
        await change(store, ...Object.entries(people).map(([id, fields]) => create(id, fields)))
        const found: Record<string, string> = {}
        for (const [name, filter] of filters) {
          const { records, total } = await store.list('people', { scope: 'everything', filter })
          found[name] = records.map(({ id }) => id).join('')
          expect(total).toBe(records.length)
        }
        expect(found).toEqual(Object.fromEntries(filters.map(([name, , ids]) => [name, ids])))
      }),
    )

    test.each(refused)('is refused where the field is not declared, or has no order: %s', (field, filter) =>
      withStore(open, async (store) => {
        const refusal = { code: 'field-unknown', params: { collection: 'people', field } }
        await expect(store.list('people', { scope: 'everything', filter })).rejects.toThrow(StoreError)
        await expect(store.list('people', { scope: 'everything', filter })).rejects.toMatchObject(refusal)
        await expect(store.list('people', { scope: 'nothing', filter })).rejects.toMatchObject(refusal)
        await expect(store.list('people', { scope: filter })).rejects.toMatchObject(refusal)
        await expect(store.get('people', 'a', filter)).rejects.toMatchObject(refusal)
        const first = store.stream('people', { scope: 'everything', filter })[Symbol.asyncIterator]().next()
        await expect(first).rejects.toMatchObject(refusal)
      })(),
    )

    test(
      'finds what changed: indexed values of records that were replaced or removed',
      withStore(open, async (store) => {
        await change(
          store,
          create('a', { roles: ['hr', 'hr'] }),
          create('b', { roles: ['hr'] }),
          create('c', { roles: ['hr'] }),
        )
        await change(
          store,
          { do: 'replace', in: 'people', id: 'a', version: 1, fields: { roles: ['editor'] } },
          { do: 'remove', in: 'people', id: 'b', version: 1 },
        )
        const idsOf = async (role: string) =>
          (await store.list('people', { scope: { field: 'roles', is: role } })).records.map(({ id }) => id)
        expect(await idsOf('hr')).toEqual(['c'])
        expect(await idsOf('editor')).toEqual(['a'])
      }),
    )

    test(
      'of a collection that does not exist is refused',
      withStore(open, async (store) => {
        const refusal = { code: 'collection-unknown', params: { collection: 'commands' } }
        await expect(store.list('commands', { scope: 'everything' })).rejects.toMatchObject(refusal)
        await expect(store.get('commands', 'k', 'everything')).rejects.toMatchObject(refusal)
      }),
    )
  })
}
