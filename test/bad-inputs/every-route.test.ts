import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '../../server/access/principal.ts'
import { allSchemas } from '../../server/documents/schema-index.ts'
import type { Route } from '../../server/http/route.ts'
import { allRoutes } from '../../server/routes/all-routes.ts'
import { type ApiApp, apiApp } from '../support/api-app.ts'
import { type Choose, oddBody } from '../support/odd-bodies.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { signIn, signInAgain } from '../support/sign-in.ts'

/** What may be there, by the first word of a path. */
const ids: Readonly<Record<string, readonly string[]>> = {
  departments: ['sales', 'brand', 'nowhere'],
  posts: ['seller', 'nobody'],
  employees: ['007', '008'],
  metrics: ['x', 'sales', '王小明'],
  periods: ['2026-01', '2026-Q1', '2027-01'],
  facts: ['2026-01:007', '2026-01:department:sales', '007'],
  ratings: ['2026-01:007:007:department', '2026-01', '007'],
  schemes: ['monthly', 'nowhere'],
  versions: ['monthly:1', 'monthly-1'],
  users: ['approver', 'nobody'],
  audit: ['000000000001', '000000009999'],
}
const callsPerRoute = 30

/** Files that are none, or no good ones. */
const files = ['', 'x', '工号,姓名\n007,王小明\n', '{"format":1}', 'PK\u0003\u0004', '\u0000\ufffd'].map((text) =>
  Buffer.from(text),
)
const asFile = { 'content-type': 'application/octet-stream' }

/** Somebody with every role, and somebody with one. */
const people = ['everything', 'approver'] as const

let app: ApiApp

beforeAll(async () => {
  app = await apiApp()
  const everywhere = (role: Role) => ({ role, departments: 'all' }) as const
  await signIn(app.deps, { id: 'everything', grants: roles.map(everywhere), employeeId: '007' })
  await signIn(app.deps, { id: 'approver', grants: [everywhere('approver')] })
})
afterAll(() => app.close())

/** Puts back what calls before may have taken away, and gives cookies of all. What stands already is refused, which is as good. */
async function begin(): Promise<readonly string[]> {
  const everybody = await Promise.all(people.map((id) => signInAgain(app.deps, id)))
  const [as = ''] = everybody
  const person = {
    id: '007',
    name: '王小明',
    department: 'sales',
    post: 'seller',
    hired: '2024-03-01',
    payBase: '5000.00',
  }
  const bodies = [
    ['/departments', { id: 'sales', name: '销售部' }],
    ['/posts', { id: 'seller', name: '销售' }],
    ['/employees', person],
    ['/schemes', { template: 'a01-business-monthly', id: 'monthly', name: '月度', department: 'sales' }],
  ] as const
  for (const [url, body] of bodies) {
    expect([201, 400, 409]).toContain((await app.call('POST', url, { as, body })).status)
  }
  return everybody
}

/** A call that a route might take: to something that is there or not, with a body that mostly has its form, and any version. */
function oddCall(route: Route, everybody: readonly string[], choose: Choose) {
  const { method, path, body, upload, list, query = [], needsVersion } = route
  const url = path.replaceAll(/:\w+/g, () => encodeURIComponent(choose(ids[path.split('/')[1] ?? ''] ?? ['x'])))
  const [everything = '', approver = ''] = everybody
  const schema = body === undefined ? undefined : allSchemas[`api/${body}.schema.json`]
  const lists = ['', '?range=[0,5]', '?filter={"q":"x"}', '?sort=["id","DESC"]', '?filter={"id":["007","x"]}']
  const others = ['', ...query.flatMap((name) => [`?${name}=x`, `?${name}=monthly:1`, `?${name}=draft`, `?${name}=`])]
  return {
    method: method.toUpperCase(),
    url: url + choose(list === undefined ? others : lists),
    sending: {
      as: choose([everything, everything, everything, approver]),
      headers: {
        ...(needsVersion === true && { 'if-match': choose(['"1"', '"1"', '"2"', '"3"']) }),
        ...(upload !== undefined && asFile),
      },
      ...(upload !== undefined && { body: choose(files) }),
      ...(schema !== undefined && { body: oddBody(schema, choose) }),
    },
  }
}

describe.each(allRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (name, route) => {
  test('never fails, whatever it is called with', async () => {
    const everybody = await begin()
    const random = seededRandom(name.length * 7919 + name.charCodeAt(name.length - 1))
    const choose: Choose = (choices) => {
      const chosen = choices[Math.floor(random() * choices.length)]
      if (chosen === undefined) throw new Error('there is nothing to choose from')
      return chosen
    }
    for (let call = 0; call < callsPerRoute; call++) {
      const { method, url, sending } = oddCall(route, everybody, choose)
      const { status, text } = await app.call(method, url, sending)
      expect(status, `${method} ${url} ${JSON.stringify(sending)} ${text}`).toBeLessThan(500)
    }
    expect(app.lines.filter(({ event }) => event === 'program-failed' || event === 'answer-failed')).toEqual([])
  })
})
