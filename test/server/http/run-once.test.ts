import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFolder } from '../../../server/store/lowdb/create-folder.ts'
import { openLowdbStore } from '../../../server/store/lowdb/open-lowdb-store.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { type ApiApp, testNow } from '../../support/api-app.ts'
import type { Answered } from '../../support/call-api.ts'
import { newPlace } from '../store/lowdb/new-place.ts'
import { ann, ben, sampleApp, sampleCollections } from './sample.ts'

let app: ApiApp
afterEach(() => app.close())

const body = { id: 'new', name: '新部门' }
const create = (key: string, sent: unknown = body, as = ann) =>
  app.call('POST', '/departments', { as, body: sent, headers: { 'idempotency-key': key } })
const close = (key: string, id = 'a') =>
  app.call('POST', `/departments/${id}/close`, { as: ann, headers: { 'idempotency-key': key } })
const commands = () => app.deps.store.status().seq
const seen = ({ status, json, headers }: Answered) => ({ status, json, etag: headers.etag })

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['in memory', async () => memoryStore({ collections: sampleCollections, clock: () => new Date(testNow) })],
  ['on the disk', () => durableStore()],
]

async function durableStore(): Promise<Store> {
  const folder = path.join(await newPlace(), 'data')
  const options = { folder, collections: sampleCollections }
  await createFolder(options)
  return (await openLowdbStore({ ...options, limits: {} })).store
}

describe.each(stores)('a call with an Idempotency-Key, over a store %s,', (_, makeStore) => {
  beforeEach(async () => {
    app = await sampleApp({ store: await makeStore() })
  })

  test('fault 35: is done once, and answered alike each time', async () => {
    const first = await create('k1')
    const before = commands()
    const second = await create('k1')
    expect(seen(second)).toEqual(seen(first))
    expect(first).toMatchObject({ status: 201, json: { ...body, version: 1 } })
    expect(commands()).toBe(before)
  })

  test('counts as the same whatever the order and the spaces of its body', async () => {
    const first = await create('k1')
    expect(seen(await create('k1', '{ "name": "新部门",\n "id": "new" }'))).toEqual(seen(first))
  })

  test('is answered alike where what was done cannot be done twice', async () => {
    const first = await close('k1')
    expect(first).toMatchObject({ status: 200, json: { id: 'a', version: 2 } })
    expect(seen(await close('k1'))).toEqual(seen(first))
    expect(await close('k2')).toMatchObject({ status: 409 })
  })

  test('is refused with another body or another address', async () => {
    await create('k1')
    const other = await create('k1', { ...body, name: '别的部门' })
    expect(other).toMatchObject({ status: 422, json: { code: 'key-used-otherwise' } })
    await close('k2', 'a')
    expect(await close('k2', 'b')).toMatchObject({ status: 422, json: { code: 'key-used-otherwise' } })
    expect((await app.call('GET', '/departments/b', { as: ann })).json.version).toBe(1)
  })

  test('is another call from somebody else, and at another route', async () => {
    await create('k1')
    expect(await create('k1', { id: 'other', name: '别的部门' }, ben)).toMatchObject({ status: 201 })
    expect(await close('k1')).toMatchObject({ status: 200 })
  })

  test('that was refused may be sent again, put right', async () => {
    expect(await create('k1', { ...body, id: 'a' })).toMatchObject({ status: 409, json: { code: 'id-taken' } })
    expect(await create('k1')).toMatchObject({ status: 201 })
  })

  test('sent fifty times at once is done once', async () => {
    const before = commands()
    const answers = await Promise.all(Array.from({ length: 50 }, () => create('k1')))
    expect(new Set(answers.map((each) => JSON.stringify(seen(each)))).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(commands()).toBe(before + 1)
  })

  test('is answered with what its sender may see', async () => {
    // Ben may not see when a department ended, and the kept answer says it.
    const closeAsBen = () => app.call('POST', '/departments/c/close', { as: ben, headers: { 'idempotency-key': 'k1' } })
    await app.deps.store.apply({
      name: 'open',
      changes: [{ do: 'replace', in: 'departments', id: 'c', version: 1, fields: { name: '品牌组', parent: 'b' } }],
    })
    const first = await closeAsBen()
    expect(first.json).toEqual({ id: 'c', version: 3, name: '品牌组', parent: 'b' })
    expect(seen(await closeAsBen())).toEqual(seen(first))
  })

  test('needs a key of visible characters', async () => {
    expect(await create('k 1')).toMatchObject({ status: 400, json: { code: 'key-malformed', params: { limit: 200 } } })
  })

  test('goes on where the key is unknown and the store refuses', async () => {
    await app.deps.store.close()
    expect(await create('k1')).toMatchObject({
      status: 503,
      json: { code: 'server-stopping' },
      headers: { 'retry-after': '5' },
    })
  })
})
