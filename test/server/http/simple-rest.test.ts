import { fetchUtils, HttpError, type DataProvider } from 'ra-core'
import simpleRestProvider from 'ra-data-simple-rest'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { signIn } from '../../support/sign-in.ts'

/** What a console has to add to the client of ra-data-simple-rest: the cookie, which a browser sends by itself, and If-Match. */
function client(app: ApiApp, cookie: string): typeof fetchUtils.fetchJson {
  return (url, options = {}) => {
    const headers = new Headers(options.headers)
    headers.set('Cookie', cookie)
    headers.set('Origin', app.origin)
    headers.set('Accept-Language', 'en')
    const version = versionOf(options.body) ?? versions.get(String(url))
    if (options.method === 'PUT' || options.method === 'DELETE') headers.set('If-Match', `"${version}"`)
    return fetchUtils.fetchJson(url, { ...options, headers }).then((answer) => {
      const tag = answer.headers.get('ETag')
      if (tag !== null) versions.set(String(url), Number(tag.replaceAll('"', '')))
      return answer
    })
  }
}

const versions = new Map<string, number>()

function versionOf(body: unknown): number | undefined {
  return typeof body === 'string' ? JSON.parse(body).version : undefined
}

let app: ApiApp
let provider: DataProvider

beforeAll(async () => {
  app = await apiApp()
  const cookie = await signIn(app.deps, { id: 'hong', grants: [{ role: 'hr', departments: 'all' }] })
  provider = simpleRestProvider(`${app.origin}/api`, client(app, cookie))
})
afterAll(() => app.close())

beforeEach(async () => {
  versions.clear()
  const { records } = await app.deps.store.list('departments', { scope: 'everything' })
  const clear = records.map(({ id, version }) => ({ do: 'remove', in: 'departments', id, version }) as const)
  const fields = [
    ['sales', { name: '销售部' }],
    ['east', { name: '华东销售', parent: 'sales' }],
    ['north', { name: '华北销售', parent: 'sales', ended: '2025-12-31' }],
    ['brand', { name: '品牌部' }],
    ['legal', { name: '法务部' }],
  ] as const
  const create = fields.map(([id, each]) => ({ do: 'create', in: 'departments', id, fields: each }) as const)
  await app.deps.store.apply({ name: 'begin', changes: [...clear, ...create] })
})

const list = { pagination: { page: 1, perPage: 10 }, sort: { field: 'name', order: 'ASC' }, filter: {} } as const
const ids = ({ data }: { data: readonly { id: unknown }[] }) => data.map(({ id }) => id)

describe('ra-data-simple-rest', () => {
  test('gets a list, sorted as a Chinese reader expects, page by page', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => provider.getList('departments', { ...list, pagination: { page, perPage: 2 } })),
    )
    expect(pages.map(ids)).toEqual([['legal', 'north'], ['east', 'brand'], ['sales'], []])
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5])
    const [first] = pages
    expect(first?.data[0]).toEqual({ id: 'legal', version: 1, name: '法务部' })
  })

  test.each([
    [{ q: '销售' }, ['sales', 'north', 'east']],
    [{ parent: 'sales' }, ['north', 'east']],
    [{ parent: 'sales', ended: null }, ['east']],
    [{ id: ['brand', 'nowhere', 'legal'] }, ['legal', 'brand']],
    [{ ended_lte: '2025-12-31' }, ['north']],
    [{ name_like: '华' }, ['north', 'east']],
    [{ q: 'nothing' }, []],
  ])('gets a list filtered by %j', async (filter, found) => {
    const answer = await provider.getList('departments', { ...list, filter })
    expect(ids(answer).sort()).toEqual([...found].sort())
    expect(answer.total).toBe(found.length)
  })

  test('gets many by their ids, and none for none', async () => {
    expect(ids(await provider.getMany('departments', { ids: ['north', 'sales'] }))).toEqual(['north', 'sales'])
    expect(ids(await provider.getMany('departments', { ids: [] }))).toEqual([])
  })

  test('gets those that refer to one', async () => {
    const answer = await provider.getManyReference('departments', { ...list, target: 'parent', id: 'sales' })
    expect(ids(answer)).toEqual(['north', 'east'])
    expect(answer.total).toBe(2)
  })

  test('gets one', async () => {
    const { data } = await provider.getOne('departments', { id: 'east' })
    expect(data).toEqual({ id: 'east', version: 1, name: '华东销售', parent: 'sales' })
  })

  test('creates, updates and deletes', async () => {
    const created = await provider.create('departments', { data: { id: 'west', name: '西部销售', parent: 'sales' } })
    expect(created.data).toEqual({ id: 'west', version: 1, name: '西部销售', parent: 'sales' })
    const previousData = created.data
    const data = { ...previousData, name: '西南销售' }
    const updated = await provider.update('departments', { id: 'west', data, previousData })
    expect(updated.data).toEqual({ ...data, version: 2 })
    expect((await provider.delete('departments', { id: 'west' })).data).toMatchObject({ id: 'west', name: '西南销售' })
    expect(await provider.getOne('departments', { id: 'west' }).catch(statusOf)).toBe(404)
  })

  test('is told what is wrong at the fields of a form', async () => {
    const error = await errorOf(provider.create('departments', { data: { id: 'Bad Id', name: '', approved: true } }))
    expect(error).toMatchObject({ status: 400, message: expect.stringContaining('3 things are wrong') })
    // Where react-admin's forms look: `error.body.errors`.
    expect(Object.keys(error.body.errors).sort()).toEqual(['approved', 'id', 'name', 'root'])
    expect(error.body.errors.name).toBe('The text here is empty and must be filled in.')
    expect(error.body.errors.root.serverError).toBe(error.message)
  })

  test('is told of a mistake that only the server can see, at its field too', async () => {
    const error = await errorOf(provider.create('departments', { data: { id: 'x', name: 'X', parent: 'nowhere' } }))
    expect(error).toMatchObject({ status: 400, body: { errors: { parent: expect.stringContaining('nowhere') } } })
  })

  test('is given both versions where somebody else was quicker', async () => {
    const { data } = await provider.getOne('departments', { id: 'east' })
    await provider.update('departments', { id: 'east', data: { ...data, name: '他人所改' }, previousData: data })
    const late = { id: 'east', data: { ...data, name: '我所改' }, previousData: data }
    const error = await errorOf(provider.update('departments', late))
    expect(error).toMatchObject({
      status: 412,
      body: { more: { yours: { name: '我所改' }, theirs: { id: 'east', version: 2, name: '他人所改' } } },
    })
  })

  test('is told what it may sort and filter by', async () => {
    const sort = { field: 'size', order: 'ASC' } as const
    const error = await errorOf(provider.getList('departments', { ...list, sort }))
    expect(error).toMatchObject({ status: 400, message: expect.stringContaining('id, name') })
  })
})

function statusOf(error: unknown): unknown {
  return Object(error).status
}

async function errorOf(answer: Promise<unknown>): Promise<HttpError> {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof HttpError) return error
  throw new Error('the call was not refused')
}
