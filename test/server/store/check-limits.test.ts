import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Change } from '../../../server/store/store.ts'
import { append, change, contractCollections, create, remove, replace } from '../../support/store-contract/opening.ts'

const large = { name: 'x'.repeat(100) }

describe('limits', () => {
  test('of records refuse the first that is too many', async () => {
    const store = memoryStore({ collections: contractCollections, limits: { records: { people: 3 } } })
    await change(store, create('a'), create('b'))
    await change(store, create('c'))
    const refusal = { code: 'store-too-large', params: { what: 'people', limit: 3, value: 4 } }
    await expect(change(store, create('d'))).rejects.toMatchObject(refusal)
    await expect(change(store, create('d'), append({}))).rejects.toMatchObject(refusal)
    expect(store.status()).toMatchObject({ state: 'ready', seq: 2, recordsByCollection: { people: 3, audit: 0 } })
    await change(store, remove('a', 1), create('d'))
    await change(store, create('s', {}, 'schemes'))
  })

  test('of bytes refuse what goes beyond by one', async () => {
    const open = (bytes: number) => memoryStore({ collections: contractCollections, limits: { bytes } })
    const measured = open(1e6)
    await change(measured, create('a', large))
    const { bytes } = measured.status()
    for (const limit of [bytes, bytes + 1]) await change(open(limit), create('a', large))
    const refusal = { code: 'store-too-large', params: { what: 'bytes', limit: bytes - 1, value: bytes } }
    await expect(change(open(bytes - 1), create('a', large))).rejects.toMatchObject(refusal)
  })

  test.each([
    [2, 0, true],
    [3, 0, true],
    [4, 0, false],
    [3, -1, true],
    [3, 1, false],
  ])(
    'of one command refuse what is too much at once: %i changes, %i bytes more than allowed',
    async (count, more, isApplied) => {
      const changes = Array.from({ length: count }, (_, place) => create(`p${place}`, large))
      const measured = memoryStore({ collections: contractCollections })
      await change(measured, ...changes)
      const bytes = measured.status().bytes - more
      const store = memoryStore({ collections: contractCollections, limits: { command: { changes: 3, bytes } } })
      if (isApplied) return expect(await change(store, ...changes)).toMatchObject({ seq: 1 })
      const params = count > 3 ? { what: 'changes', limit: 3 } : { what: 'bytes', limit: bytes }
      await expect(change(store, ...changes)).rejects.toMatchObject({ code: 'command-too-large', params })
      expect(store.status()).toMatchObject({ state: 'ready', seq: 0, bytes: 0 })
    },
  )

  test('of one command hold whether it adds or changes', async () => {
    const limits = { command: { changes: 10, bytes: 400 } }
    const store = memoryStore({ collections: contractCollections, limits })
    await change(store, create('a', large), create('b', large))
    const both = [replace('a', 1, { name: 'x'.repeat(200) }), replace('b', 1, { name: 'x'.repeat(200) })]
    await expect(change(store, ...both)).rejects.toMatchObject({ code: 'command-too-large', params: { what: 'bytes' } })
    for (const one of both) await change(store, one)
  })

  test.each<[string, readonly Change[], boolean]>([
    ['a record is added', [create('b')], false],
    ['a record is added and another changed', [create('b'), replace('a', 1, large)], false],
    ['only entries are added', [append({}), append({})], false],
    ['a record is changed', [replace('a', 1, { name: 'x'.repeat(200) })], true],
    ['a record is changed, with an entry', [replace('a', 1, large), append({})], true],
    ['a record is removed, with an entry', [append({}), remove('a', 1)], true],
    ['a record takes the place of a longer one', [create('b'), remove('a', 1)], true],
    ['a record takes the place of one as long', [create('b', large), remove('a', 1)], true],
    ['nothing is changed', [{ do: 'expect', in: 'people', id: 'a', version: 1 }], true],
  ])('already reached refuse only what adds: %s', async (_, changes, isApplied) => {
    const limits = { bytes: 0 }
    const store = memoryStore({ collections: contractCollections, limits })
    limits.bytes = 1e6
    await change(store, create('a', large))
    limits.bytes = store.status().bytes - 1
    const result = await change(store, ...changes).then(
      () => true,
      (error: unknown) => error,
    )
    if (isApplied) expect(result).toBe(true)
    else expect(result).toMatchObject({ code: 'store-too-large' })
  })
})
