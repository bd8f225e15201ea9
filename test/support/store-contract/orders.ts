import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../server/store/json.ts'
import type { Sort } from '../../../server/store/query.ts'
import type { Store } from '../../../server/store/store.ts'
import { change, create, type OpenStore, withStore } from './opening.ts'

const everything = { scope: 'everything' } as const

/** Values in their ascending order; those of one list are equal, and go by id. */
const ascending: readonly (readonly [string, readonly (readonly JsonValue[])[]])[] = [
  ['age', [[-1e300], [-2], [-0.5], [0, -0], [1e-9], [2], [10], [1e300]]],
  [
    'pay',
    [
      ['-1000.5'],
      ['-2'],
      ['-0.10', '-0.1'],
      ['0', '0.00', 0],
      ['0.000001'],
      ['9.99'],
      ['10', 10],
      ['99999999999999999999.01'],
      ['99999999999999999999.02'],
    ],
  ],
  [
    'active',
    [
      [false, false],
      [true, true],
    ],
  ],
  // By code points: the pair of 𠮷 (U+20BB7) goes after the single unit of ｱ (U+FF71).
  ['email', [[''], ['A'], ['B'], ['a'], ['ab'], ['b'], ['é'], ['员'], ['工'], ['ｱ'], ['𠮷'], ['𠮷a']]],
  [
    'name',
    [
      ['阿宝'],
      ['陈晨', '陈晨'],
      ['李四'],
      ['欧阳'],
      ['王五'],
      ['王小明'],
      ['张三'],
      ['赵六'],
      ['alice'],
      ['Bob'],
      ['e\u0301'],
      ['é'],
    ],
  ],
]

const absent = {
  age: ['3', null],
  pay: ['1e3', true],
  active: ['true', 0],
  email: [5, ['a']],
  name: [null, {}],
} as const

async function idsOf(store: Store, sort: readonly Sort[], range?: { from: number; to: number }): Promise<string[]> {
  const { records } = await store.list('people', { ...everything, sort, ...(range && { range }) })
  return records.map(({ id }) => id)
}

export function describeOrders(open: OpenStore): void {
  describe('an order', () => {
    test.each(ascending)('by %s goes by its kind, ties by id, absent values last either way', (field, groups) =>
      withStore(open, async (store) => {
        const values = groups.flat()
        const without = [...absent[field as keyof typeof absent], undefined]
        // Ids run against the order, so that nothing comes out right by itself.
        const ids = Array.from({ length: values.length + without.length }, (_, place) => `r${99 - place}`)
        const all = [...values, ...without].map((value, place) => ({ id: ids[place] ?? '', value }))
        const email = field === 'email'
        await change(
          store,
          ...all
            .toReversed()
            .map(({ id, value }) =>
              create(id, { ...(!email && { email: id }), ...(value !== undefined && { [field]: value }) }),
            ),
        )
        let place = 0
        const grouped = groups.map((group) => group.map(() => ids[place++] ?? '').sort())
        const last = ids.slice(values.length).sort()
        expect(await idsOf(store, [{ field, order: 'ascending' }])).toEqual([...grouped.flat(), ...last])
        expect(await idsOf(store, [{ field, order: 'descending' }])).toEqual([...grouped.toReversed().flat(), ...last])
      })(),
    )

    test(
      'by several fields asks the next where one ties; the last word has the id, by code points',
      withStore(open, async (store) => {
        const rows = [
          ['z', 1, 'x'],
          ['y', 1, 'x'],
          ['b', 2, 'x'],
          ['a', 1, 'y'],
          ['ｱ', 2, 'y'],
          ['𠮷', 2, 'y'],
          ['B', 2, 'y'],
        ] as const
        await change(store, ...rows.map(([id, age, name]) => create(id, { age, name })))
        const byBoth: readonly Sort[] = [
          { field: 'age', order: 'descending' },
          { field: 'name', order: 'ascending' },
        ]
        expect(await idsOf(store, byBoth)).toEqual(['b', 'B', 'ｱ', '𠮷', 'y', 'z', 'a'])
        expect(await idsOf(store, [])).toEqual(['B', 'a', 'b', 'y', 'z', 'ｱ', '𠮷'])
        expect(await idsOf(store, [{ field: 'id', order: 'descending' }])).toEqual(['𠮷', 'ｱ', 'z', 'y', 'b', 'a', 'B'])
      }),
    )

    test.each([
      ['a field that is not declared', 'salary'],
      ['a list', 'roles'],
      ['__proto__', '__proto__'],
    ])('by %s is refused', (_, field) =>
      withStore(open, async (store) => {
        const list = store.list('people', { ...everything, sort: [{ field, order: 'ascending' }] })
        await expect(list).rejects.toMatchObject({ code: 'field-unknown', params: { collection: 'people', field } })
      })(),
    )
  })

  describe('a range', () => {
    test(
      'gives every place once, whatever the length of its pages, and always the same total',
      withStore(open, async (store) => {
        const ids = Array.from({ length: 40 }, (_, place) => `p${10 + ((place * 17) % 40)}`)
        await change(store, ...ids.map((id, place) => create(id, { age: place % 3 })))
        const sort: readonly Sort[] = [{ field: 'age', order: 'descending' }]
        const whole = await idsOf(store, sort)
        expect(whole).toHaveLength(40)
        for (const length of [1, 3, 7, 39, 40, 41]) {
          const pages: string[] = []
          for (let from = 0; from < 40; from += length)
            pages.push(...(await idsOf(store, sort, { from, to: from + length - 1 })))
          expect(pages).toEqual(whole)
        }
        for (const range of [
          { from: 39, to: 39 },
          { from: 40, to: 40 },
          { from: 0, to: 1e9 },
        ]) {
          const { records, total } = await store.list('people', { ...everything, sort, range })
          expect([records.map(({ id }) => id), total]).toEqual([whole.slice(range.from, range.to + 1), 40])
        }
      }),
    )

    test(
      'of nothing is empty',
      withStore(open, async (store) => {
        expect(await store.list('people', { ...everything, range: { from: 0, to: 24 } })).toEqual({
          records: [],
          total: 0,
        })
      }),
    )
  })
}
