import { describe, expect, test } from 'vitest'
import type { Change, Store } from '../../../server/store/store.ts'
import { countTurns } from '../count-turns.ts'
import { append, change, create, expectRefused, type OpenStore, remove, replace, withStore } from './opening.ts'

const everything = { scope: 'everything' } as const
const many = 3_000

const person = (place: number, age: number) => ({
  email: `${place}@x`,
  age,
  pay: `${place}.50`,
  roles: [`r${place % 3}`, 'all'],
  post: { department: `d${place % 4}`, rank: place },
})

const places = Array.from({ length: many }, (_, place) => place)
const hireMany: readonly Change[] = [...places.map((place) => create(`p${place}`, person(place, 1))), append({ n: 1 })]

/** Versions of some people, found in several ways, and of entries: whoever looks must see all of a command or nothing of it. */
async function seen(store: Store): Promise<string> {
  const found = async (field: string, is: string) => {
    const { records } = await store.list('people', { ...everything, filter: { field, is } })
    return records[0]?.version ?? 0
  }
  const entry = async (place: number) => (await store.get('audit', `00000000000${place}`, 'everything'))?.version ?? 0
  const middle = await store.get('people', `p${many / 2}`, 'everything')
  return JSON.stringify([
    await found('email', '0@x'),
    middle?.version ?? 0,
    await found('pay', `${many - 1}.50`),
    await Promise.all([1, 2, 3].map(entry)),
  ])
}

/** Applies the changes as one command, and gives all the different things that were seen meanwhile. */
async function seenDuring(store: Store, changes: readonly Change[]): Promise<string[]> {
  const all = new Set<string>()
  let isDone = false
  const applied = change(store, ...changes).finally(() => {
    isDone = true
  })
  while (!isDone) {
    all.add(await seen(store))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await applied
  all.add(await seen(store))
  return [...all]
}

export function describeLarge(open: OpenStore): void {
  describe('a command with thousands of changes', () => {
    test(
      'lets everybody else have their turns, who see all of it or nothing',
      withStore(open, async (store) => {
        const turns = countTurns()
        const made = await seenDuring(store, hireMany)
        expect(turns.stop()).toBeGreaterThan(5)
        expect(made).toEqual(['[0,0,0,[0,0,0]]', '[1,1,1,[1,0,0]]'])
        const ageAll = places.map((place) => replace(`p${place}`, 1, person(place, 2)))
        const aged = await seenDuring(store, [append({ n: 2 }), ...ageAll])
        expect(aged).toEqual(['[1,1,1,[1,0,0]]', '[2,2,2,[1,1,0]]'])
        const removeAll = places.map((place) => remove(`p${place}`, 2))
        const removed = await seenDuring(store, [...removeAll, append({ n: 3 })])
        expect(removed).toEqual(['[2,2,2,[1,1,0]]', '[0,0,0,[1,1,1]]'])
        expect((await store.list('people', everything)).total).toBe(0)
      }),
    )

    test(
      'leaves what the same changes one after another would leave',
      withStore(open, async (store) => {
        const { records } = await change(store, ...hireMany)
        expect(records).toHaveLength(many + 1)
        expect(records[many - 1]).toEqual({ id: `p${many - 1}`, version: 1, fields: person(many - 1, 1) })
        const again = places.flatMap((place): Change[] => {
          const next = many - 1 - place
          if (place % 3 === 0) return [replace(`p${place}`, 1, person(next, 2))]
          return [remove(`p${place}`, 1), create(`p${place}`, person(next, 3))]
        })
        await change(store, ...again)
        const sort = [{ field: 'post.rank', order: 'ascending' }] as const
        const { records: left } = await store.list('people', { ...everything, sort })
        expect(left.map(({ id }) => id)).toEqual(places.map((place) => `p${many - 1 - place}`))
        for (const place of [0, 1, 2, many - 1]) {
          const { records: found } = await store.list('people', {
            ...everything,
            filter: { field: 'email', is: `${place}@x` },
          })
          expect(found.map(({ id }) => id)).toEqual([`p${many - 1 - place}`])
        }
        const taken = { name: 'x', changes: [create('other', { email: '7@x' })] }
        await expectRefused(store, taken, 'value-taken', { id: 'other', fields: ['email'] })
      }),
    )

    test(
      'is refused whole where its last change is wrong, and leaves the next one its place',
      withStore(open, async (store) => {
        const wrong = { name: 'x', key: 'k', changes: [...hireMany, create('p0')] }
        await expectRefused(store, wrong, 'record-exists', { id: 'p0' })
        expect(await store.apply({ name: 'x', key: 'k', changes: [append({})] })).toMatchObject({ seq: 1 })
      }),
    )

    test(
      'is applied before those that are sent after it, and once for its key',
      withStore(open, async (store) => {
        const sent = [
          store.apply({ name: 'hire', key: 'k', changes: hireMany }),
          store.apply({ name: 'hire', key: 'k', changes: hireMany }),
          change(store, replace('p7', 1, { age: 7 })),
        ]
        expect((await Promise.all(sent)).map(({ seq, isRepeated }) => [seq, isRepeated])).toEqual([
          [1, false],
          [1, true],
          [2, false],
        ])
        expect(await store.get('people', 'p7', 'everything')).toMatchObject({ version: 2 })
      }),
    )

    test(
      'is refused beyond what is taken at once',
      withStore(open, async (store) => {
        const expectation: Change = { do: 'expect', in: 'people', id: 'a' }
        const most = 200_000
        const asking = (count: number) => ({ name: 'x', changes: Array.from({ length: count }, () => expectation) })
        await expectRefused(store, asking(most + 1), 'command-too-large', { what: 'changes', limit: most })
        expect(await store.apply(asking(most))).toMatchObject({ seq: 1 })
      }),
    )
  })
}
