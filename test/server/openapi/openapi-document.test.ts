import type { Express } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createApp } from '../../../server/app.ts'
import type { Route } from '../../../server/http/route.ts'
import { openApiDocument } from '../../../server/openapi/openapi-document.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'

let app: ApiApp
beforeAll(async () => {
  app = await apiApp()
})
afterAll(() => app.close())

const document = openApiDocument(allRoutes)
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.keys(item).map((method) => `${method} ${path}`),
)
const operations = Object.values(document.paths).flatMap((item) => Object.values(item))

/** What Express has: `get /departments/{id}`. Handlers of all methods are those that refuse. */
function mounted(express: Express): readonly string[] {
  return routesIn(express.router.stack, '/api').map((each) => each.replace(' /api', ' '))
}

type Layer = Express['router']['stack'][number]

function routesIn(stack: readonly Layer[], prefix: string): readonly string[] {
  return stack.flatMap((layer) => {
    if (layer.route !== undefined) {
      const { path, stack: handlers } = layer.route
      const methods = handlers.map(({ method }) => method).filter((method) => method !== undefined)
      const whole = `${prefix}${path}`.replace(/\/$/, '').replaceAll(/:(\w+)/g, '{$1}')
      return methods.map((method) => `${method} ${whole}`)
    }
    const inner = Object(layer.handle).stack
    return Array.isArray(inner) ? routesIn(inner, `${prefix}${firstWordOf(layer, prefix)}`) : []
  })
}

/** Express keeps the path of a nested router as a matcher only, so that it has to be tried. */
function firstWordOf(layer: Layer, prefix: string): string {
  const words = ['api', ...new Set(allRoutes.map(({ path }) => path.split('/')[1] ?? ''))]
  const word = words.find((each) => Object(layer).match(`/${each}`))
  return word === undefined || `/${word}` === prefix ? '' : `/${word}`
}

describe('the OpenAPI document', () => {
  test('has every route that Express has, and no other', () => {
    const real = mounted(createApp(app.deps))
    expect(real.length).toBe(allRoutes.length)
    expect([...described].sort()).toEqual([...real].sort())
  })

  test('is served', async () => {
    const { status, json, headers } = await app.call('GET', '/openapi.json')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(json).toEqual(JSON.parse(JSON.stringify(document)))
  })

  test.each(described)('says of %s what the route takes: anything else is refused', async (operation) => {
    const [method = '', path = ''] = operation.split(' ')
    const url = path.replaceAll(/\{\w+\}/g, 'x')
    const { status, json } = await app.call(method.toUpperCase(), `${url}?unheard-of=1`)
    expect([400, 401]).toContain(status)
    expect(['query-unknown', 'not-signed-in', 'body-missing']).toContain(json.code)
  })

  test('is of version 3.1, with an id of its own for every operation', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Jiheng', version: expect.any(String) } })
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z0-9-]+$/i.test(id))).toEqual([])
  })

  test('refers only to what it has', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
    expect(references.length).toBeGreaterThan(5)
    const missing = references.filter((reference) => partAt(reference) === undefined)
    expect(missing).toEqual([])
  })

  test('has schemas that a validator takes', () => {
    const ajv = new Ajv2020({ strict: false, discriminator: true, validateFormats: false })
    ajv.addSchema({ $id: 'openapi', components: document.components })
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` }), name).not.toThrow()
    }
  })

  test('names each parameter of a path, and no other', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters } of Object.values(item)) {
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(names)
      }
    }
  })

  test('says what a route asks for', () => {
    const routes: readonly Route[] = [
      {
        ...{ method: 'put', path: '/things/:id', summary: 'Puts it.', body: 'department', answer: 'department' },
        ...{ access: { resource: 'departments', action: 'update' }, needsVersion: true, takesKey: true },
        run: async () => ({}),
      },
      {
        ...{ method: 'get', path: '/things', summary: 'Lists them.', access: 'signed-in', answer: 'department' },
        ...{ list: { sort: ['name'], filter: ['parent'], search: ['name'] }, query: ['day'] },
        run: async () => ({}),
      },
      {
        ...{ method: 'post', path: '/files', summary: 'Takes it.', access: 'signed-in', upload: { limit: 1_000 } },
        answerType: ['text/csv', 'application/octet-stream'],
        run: async () => ({}),
      },
    ]
    const { paths } = openApiDocument(routes)
    const schema = { $ref: '#/components/schemas/department' }
    expect(paths['/things/{id}']?.put).toMatchObject({
      ...{ operationId: 'put-things-by-id', security: [{ session: ['departments:update'] }] },
      parameters: [{ name: 'id' }, { name: 'If-Match', required: true }, { name: 'Idempotency-Key', required: false }],
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: { '2XX': { content: { 'application/json': { schema } } } },
    })
    expect(paths['/things']?.get).toMatchObject({
      ...{ security: [{ session: [] }] },
      parameters: [{ name: 'sort' }, { name: 'range' }, { name: 'filter' }, { name: 'day' }],
      responses: {
        '2XX': { headers: { 'Content-Range': {} }, content: { 'application/json': { schema: { items: schema } } } },
      },
    })
    expect(paths['/files']?.post).toMatchObject({
      requestBody: {
        ...{ required: true, description: 'A file of at most 1000 bytes' },
        content: { 'application/octet-stream': {} },
      },
      responses: { '2XX': { content: { 'text/csv': {}, 'application/octet-stream': {} } } },
    })
  })

  test('describes refusals as they are', async () => {
    const ajv = new Ajv2020({ strict: false })
    const schema = document.components.schemas.error
    const { json } = await app.call('GET', '/nowhere')
    expect(ajv.validate(schema ?? false, json)).toBe(true)
    expect(ajv.validate(schema ?? false, {})).toBe(false)
  })
})

describe('the page of it', () => {
  test.each([
    ['zh-CN', '接口一览', '任何人'],
    ['en', 'What the API offers', 'anyone'],
  ])('lists every operation, in %s', async (language, title, anyone) => {
    const { status, text, headers } = await app.call('GET', '/docs', { headers: { 'accept-language': language } })
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
    for (const { operationId } of operations) expect(text).toContain(`<tr id="${operationId}">`)
    expect(text).toContain(`<title>${title}</title>`)
    expect(text).toContain(`<td>${anyone}</td>`)
  })

  test('needs nothing that its content security policy forbids', async () => {
    const { text } = await app.call('GET', '/docs')
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=|https?:\/\//)
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(text) ?? []
    const { status, headers } = await app.call('GET', style.replace('/api', ''))
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/css; charset=utf-8' })
  })
})

function partAt(reference: string): unknown {
  const keys = reference.split('/').slice(1)
  return keys.reduce<unknown>((part, key) => Object(part)[key], document)
}
