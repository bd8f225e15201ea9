import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '../../server/access/principal.ts'
import { allRoutes } from '../../server/routes/all-routes.ts'
import { addAccount, auditOf, cookieOf } from '../support/accounts.ts'
import { type ApiApp, apiApp } from '../support/api-app.ts'
import { fillCompany, metric, period } from '../support/matrix/matrix-company.ts'
import { ratingOf } from '../support/matrix/matrix-requests.ts'

/** Figures that occur nowhere else: whoever finds one of them has seen the pay of `e-support`. */
const canaries = { employees: '73119.4427', facts: '61882.7531', ratings: '87.4413' } as const
const now = '2026-03-09T02:00:00.000Z'
let app: ApiApp
let ratingId = ''
const cookies = new Map<string, string>()
const as = (id: string) => ({ as: cookies.get(id) ?? '' })

beforeAll(async () => {
  app = await apiApp({ deps: { now: () => now } })
  await fillCompany(app.deps.store)
  for (const role of roles) {
    for (const [place, departments] of [['all', 'all'] as const, ['sales', ['sales']] as const]) {
      const id = `${role}@${place}`
      await addAccount(app.deps, { id, grants: [{ role, departments }], employeeId: 'e-self' })
      cookies.set(id, await cookieOf(app.deps, id))
    }
  }
  await put('/employees/e-support', { payBase: canaries.employees })
  await put(`/facts/${period}:e-support`, { facts: { [metric]: Number(canaries.facts) } })
  const rating = { ...ratingOf('e-support', 'support'), rating: Number(canaries.ratings) }
  const rated = await app.call('POST', '/ratings', { ...as('hr@all'), body: rating })
  expect(rated.status, rated.text).toBe(201)
  ratingId = rated.json.id
})
afterAll(() => app.close())

async function put(url: string, change: object): Promise<void> {
  const { json } = await app.call('GET', url, as('hr@all'))
  const headers = { 'if-match': `"${json.version}"` }
  const { status, text } = await app.call('PUT', url, { ...as('hr@all'), body: { ...json, ...change }, headers })
  expect(status, text).toBe(200)
}

/** Every address that can be read, with the records of `e-support` where there is one to name. */
function addresses(): readonly string[] {
  const ids: Readonly<Record<string, string>> = {
    ...{ users: 'hr@all', departments: 'support', posts: 'clerk', employees: 'e-support', metrics: metric },
    ...{ periods: period, facts: `${period}:e-support`, ratings: ratingId, schemes: 'scheme-support' },
    ...{ versions: 'scheme-support:1', audit: '000000000005' },
  }
  const readable = allRoutes.filter(({ method }) => method === 'get')
  return readable.map(({ path }) => path.replace(':id', encodeURIComponent(ids[path.split('/')[1] ?? ''] ?? '')))
}

describe('the pay of somebody', () => {
  test.each([
    ['admin', []],
    ['hr', ['employees', 'facts', 'ratings']],
    ['editor', []],
    ['approver', []],
    ['manager', ['facts', 'ratings']],
    ['employee', []],
    ['auditor', ['employees', 'facts', 'ratings']],
  ] as const)('is shown to %s of the whole company in %j, and nowhere else', async (role: Role, expected) => {
    const found = new Set<string>()
    for (const url of addresses()) {
      const { text, headers } = await app.call('GET', url, as(`${role}@all`))
      for (const [resource, canary] of Object.entries(canaries)) {
        if (!`${text}${JSON.stringify(headers)}`.includes(canary)) continue
        found.add(resource)
        expect(url.split('/')[1]).toBe(resource)
      }
    }
    expect([...found].sort()).toEqual(expected)
  })

  test.each(roles)('is shown to no %s of another department', async (role) => {
    for (const url of addresses()) {
      const { text } = await app.call('GET', url, as(`${role}@sales`))
      for (const canary of Object.values(canaries)) expect(text).not.toContain(canary)
    }
  })

  test.each([['?filter={"payBase_gte":"1"}'], ['?filter={"payBase":"8000"}'], ['?sort=["payBase","ASC"]']])(
    'is told by no order and no condition to whoever does not see it: %s',
    async (query) => {
      const url = `/employees${encodeURI(query)}`
      for (const role of ['admin', 'editor', 'manager']) {
        const refused = await app.call('GET', url, as(`${role}@all`))
        expect([refused.status, refused.json.code]).toEqual([403, 'not-allowed'])
      }
      const own = await app.call('GET', url, as('employee@all'))
      expect(own.json.filter(({ id }: { id: string }) => id !== 'e-self')).toEqual([])
      expect((await app.call('GET', url, as('hr@all'))).status).toBe(200)
    },
  )

  test('is neither in the audit log nor in that of the server', async () => {
    const said = JSON.stringify([await auditOf(app.deps), app.lines])
    expect(Object.values(canaries).filter((canary) => said.includes(canary))).toEqual([])
  })

  test.each([
    ['employees', () => '/employees/e-support'],
    ['facts', () => `/facts/${period}:e-support`],
    ['ratings', () => `/ratings/${ratingId}`],
  ])('bad input 79: in %s of another department is as good as absent, and asking is audited', async (resource, url) => {
    const before = (await auditOf(app.deps)).length
    const other = await app.call('GET', url(), as('hr@sales'))
    const absent = await app.call('GET', url().replace(/[^/:]+$/, 'nobody'), as('hr@sales'))
    expect([other.status, other.text]).toEqual([404, absent.text])
    const [entry] = (await auditOf(app.deps)).slice(before)
    const resourceId = decodeURIComponent(url().split('/')[2] ?? '')
    expect(entry).toMatchObject({ who: { id: 'hr@sales' }, resource, resourceId, outcome: 'refused' })
  })

  test('bad input 80: is not reached by naming another department in a filter', async () => {
    const filter = encodeURIComponent('{"department":"support"}')
    for (const resource of ['employees', 'facts', 'ratings']) {
      const { status, json } = await app.call('GET', `/${resource}?filter=${filter}`, as('hr@sales'))
      expect([resource, status, json]).toEqual([resource, 200, []])
    }
  })
})
