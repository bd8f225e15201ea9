import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '../../../server/access/principal.ts'
import { collections } from '../../../server/collections.ts'
import type { Route } from '../../../server/http/route.ts'
import { memoryJobs } from '../../../server/jobs/memory-jobs.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Change, Command, Store } from '../../../server/store/store.ts'
import { addAccount, cookieOf } from '../../support/accounts.ts'
import { type ApiApp, apiApp } from '../../support/api-app.ts'
import { copyOf, fillCompany } from '../../support/matrix/matrix-company.ts'
import type { Sending } from '../../support/call-api.ts'
import { type MatrixRequest, matrixRequest, ratingOf } from '../../support/matrix/matrix-requests.ts'
import { forAnyone, forSignedIn, matrixTable } from '../../support/matrix/matrix-table.ts'
import { accountId, type Outcome, type Situation, situations } from '../../support/matrix/situations.ts'

/** In the month of the ratings, a week after the versions came into force. */
const now = '2026-03-09T02:00:00.000Z'
const keyOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`
const guarded = allRoutes.filter(({ access }) => typeof access !== 'string')
const cookies = new Map<string, string>()
let app: ApiApp
let company: readonly Change[]
/** The store that calls go to: made anew where a call has changed it. */
let current: Store
let commands: Command[] = []

const store: Store = {
  get: (...wanted) => current.get(...wanted),
  list: (...wanted) => current.list(...wanted),
  stream: (...wanted) => current.stream(...wanted),
  apply: (command) => {
    commands.push(command)
    return current.apply(command)
  },
  status: () => current.status(),
  close: () => current.close(),
}

async function renew(): Promise<void> {
  current = memoryStore({ collections, clock: () => new Date(now) })
  await current.apply({ name: 'set-up-company', changes: company })
  commands = []
}

beforeAll(async () => {
  current = memoryStore({ collections, clock: () => new Date(now) })
  const clock = { now: () => now, monotonicMs: () => 0 }
  // Jobs are begun and never run: what they would change is not of the call that is looked at.
  const jobs = memoryJobs({ ...clock, log: () => undefined }, { atOnce: 0, each: 10_000, all: 10_000 })
  app = await apiApp({ store, deps: { ...clock, jobs } })
  await fillCompany(store)
  for (const role of roles) {
    for (const { departments } of situations) {
      const id = accountId(role, departments)
      if (cookies.has(id)) continue
      await addAccount(app.deps, { id, grants: [{ role, departments }], employeeId: 'e-self' })
      cookies.set(id, await cookieOf(app.deps, id))
    }
  }
  await addAccount(app.deps, { id: 'stranger' })
  cookies.set('stranger', await cookieOf(app.deps, 'stranger'))
  const as = cookies.get(accountId('hr', 'all')) ?? ''
  for (const [employee, place] of employeesRated) {
    const rated = await app.call('POST', '/ratings', { as, body: ratingOf(employee, place) })
    expect(rated.status, rated.text).toBe(201)
  }
  company = await copyOf(current)
  await renew()
})
afterAll(() => app.close())

const employeesRated = [
  ['e-sales', 'sales'],
  ['e-self', 'sales'],
  ['e-sales-east', 'sales-east'],
  ['e-support', 'support'],
] as const

/** What goes along with a call: a body or a file, and the version where it asks for one. */
function sendingOf(route: Route, { body, upload }: MatrixRequest): Sending {
  const version = route.needsVersion === true ? { 'if-match': '"1"' } : {}
  if (upload === undefined) return { headers: version, ...(body && { body }) }
  return { headers: { ...version, 'content-type': 'application/octet-stream' }, body: upload }
}

/** What a call came to, in the words of the table; a sentence where it came to something that no cell says. */
async function outcomeOf(route: Route, { place }: Situation, as: string): Promise<Outcome | string | undefined> {
  const request = await matrixRequest(route, place, current)
  if (request === undefined) return undefined
  const { method, url, target } = request
  const { status, json } = await app.call(method, url, { as, ...sendingOf(route, request) })
  const done = commands
  if (done.length > 0) await renew()
  const changed = done.flatMap(({ changes }) => changes).filter((change) => change.in !== 'audit')
  const isList = route.list !== undefined
  const isDone = status < 300 || status === 409
  if (isDone && !isList) return 'reached'
  if (changed.length > 0) return `${status} and yet it changed ${changed[0]?.in}`
  if (status === 200) return json.some(({ id }: { id: string }) => id === target) ? 'reached' : 'hidden'
  if (status === 403 && json.code === 'not-allowed') return 'forbidden'
  const isHidden = status === 404 || (status === 403 && json.code === 'outside-reach')
  return isHidden ? 'hidden' : `${status} ${JSON.stringify(json)}`
}

let calls = 0

test('the table has every route, and no other', () => {
  const known = [...matrixTable.keys(), ...forAnyone, ...forSignedIn]
  expect(allRoutes.map(keyOf).sort()).toEqual([...known].sort())
  for (const [route, cells] of matrixTable) {
    for (const role of roles) expect(cells[role], `${route} ${role}`).toMatch(/^[ACDOPS-]$/)
  }
})

describe.each(guarded.map((route) => ({ name: keyOf(route), route })))('$name', ({ name, route }) => {
  test.each(roles)('by %s reaches what the table says', async (role: Role) => {
    const cell = matrixTable.get(name)?.[role] ?? '-'
    const came: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const situation of situations) {
      const as = cookies.get(accountId(role, situation.departments)) ?? ''
      const outcome = await outcomeOf(route, situation, as)
      if (outcome === undefined) continue
      calls += 1
      came[situation.name] = outcome
      expected[situation.name] = situation.outcomes[cell]
    }
    expect(came).toEqual(expected)
  })

  test('is forbidden for somebody without a role, and for nobody at all', async () => {
    const request = await matrixRequest(route, 'sales', current)
    const { method = '', url = '' } = request ?? {}
    const sending = request === undefined ? {} : sendingOf(route, request)
    const stranger = await app.call(method, url, { ...sending, as: cookies.get('stranger') ?? '' })
    expect([stranger.status, stranger.json.code]).toEqual([403, 'not-allowed'])
    const nobody = await app.call(method, url, sending)
    expect([nobody.status, nobody.json.code]).toEqual([401, 'not-signed-in'])
    calls += 2
  })
})

test('what is for anybody, or for whoever is signed in, asks for no role', async () => {
  for (const route of allRoutes.filter(({ access }) => typeof access === 'string')) {
    for (const who of [undefined, 'stranger', ...roles.map((role) => accountId(role, 'all'))]) {
      const as = who === undefined ? {} : { as: cookies.get(who) ?? '' }
      const { status, json } = await app.call(route.method.toUpperCase(), route.path, {
        ...as,
        ...(route.body !== undefined && { body: {} }),
      })
      calls += 1
      const isRefused = status === 403 || (status === 401 && json?.code === 'not-signed-in')
      expect(isRefused, `${keyOf(route)} by ${who}`).toBe(who === undefined && forSignedIn.includes(keyOf(route)))
      if (commands.length > 0) await renew()
    }
  }
})

test('a draft is hidden from whoever reads versions only', async () => {
  const url = '/versions/scheme-sales%3A1/diff?with=draft'
  const by = async (id: string) => (await app.call('GET', url, { as: cookies.get(id) ?? '' })).status
  expect([await by('editor@sales'), await by('manager@sales')]).toEqual([200, 404])
})

test('the matrix is as large as it is said to be', () => {
  expect(guarded.length * (roles.length * situations.length + 2)).toBeGreaterThan(2000)
  expect(calls).toBeGreaterThan(2000)
})
