import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { type Answered, callApi } from '../../support/call-api.ts'
import { ownFolder } from '../../support/own-folder.ts'
import { type ServerChild, serverChild } from '../../support/server-child.ts'
import { cookieOf, setUpServer, testPassword } from '../../support/set-up-server.ts'

/** Looked for as far as their digits go: a number may be written otherwise. */
const pay = '73182645.37'
const fact = '64291357.25'
const password = 'canary 58213746 canary'
const traces = ['73182645', '64291357', '58213746']

const found = (text: string) => traces.filter((trace) => text.includes(trace))

interface Sent {
  readonly what: string
  readonly answer: Answered
}

/** A server with two departments, a person in each, and somebody in every role; each cookie by the name of the role. */
async function company(child: ServerChild) {
  const { origin, admin, hr } = await setUpServer(child)
  const call = (method: string, url: string, as: string, body?: unknown, headers: Record<string, string> = {}) =>
    callApi(origin, method, `/api${url}`, { ...(as !== '' && { as }), ...(body !== undefined && { body }), headers })
  const make = async (url: string, body: object) => {
    const answer = await call('POST', url, hr, body)
    expect(answer.status, `${url} ${answer.text}`).toBe(201)
  }
  for (const id of ['east', 'west']) await make('/departments', { id, name: id })
  await make('/posts', { id: 'clerk', name: '职员' })
  await make('/metrics', { id: 'sales', name: '销售额', kind: 'given', unit: 'money' })
  await make('/periods', { id: '2026-01' })
  const person = { name: '王芳', post: 'clerk', hired: '2020-01-01' }
  await make('/employees', { ...person, id: '001', department: 'east', payBase: pay })
  await make('/employees', { ...person, id: '002', department: 'west', payBase: '5000.00' })
  await make('/facts', { period: '2026-01', employee: '001', facts: { sales: fact } })
  const roles = new Map([
    ['nobody', ''],
    ['admin', admin],
    ['hr', hr],
  ])
  for (const [role, departments] of [
    ['editor', 'all'],
    ['approver', 'all'],
    ['auditor', 'all'],
    ['manager', ['west']],
    ['employee', ['west']],
  ] as const) {
    const own = role === 'employee' && { employeeId: '002' }
    const made = await call('POST', '/users', admin, {
      login: role,
      name: role,
      grants: [{ role, departments }],
      ...own,
    })
    const token = new URL(made.json.link.url).hash.slice(1)
    roles.set(role, cookieOf((await call('POST', '/set-up/password', '', { token, password })).headers))
  }
  return { call, roles }
}

/** Bodies with the canaries in them, most of which nothing can be made of. */
const bodies: Readonly<Record<string, unknown>> = {
  'a body that breaks off': `{"payBase":"${pay}","password":"${password}","facts":{"sales":${fact}`,
  'a key twice': `{"payBase":"${pay}","payBase":"${pay}","password":"${password}"}`,
  'fields that nobody knows': { salary: pay, secret: password, amounts: [Number(fact)] },
  'values in other fields': {
    id: '001',
    name: pay,
    login: password,
    period: fact,
    document: { id: pay },
    token: password,
  },
  'values of other types': { payBase: { of: pay }, password: [password], facts: { sales: { of: fact } }, rating: pay },
  'values out of range': {
    payBase: `-${pay}`,
    password: `${password} `.repeat(100),
    facts: { sales: `${fact}000000000` },
  },
  'a list': [pay, password, fact],
  'a text': JSON.stringify(`${pay} ${password} ${fact}`),
  'far too much': { payBase: pay, filler: password.repeat(100_000) },
}

const subject = { period: '2026-01', employee: '002' }
const rating = { ...subject, scheme: 'none', indicator: 'none', rater: 'none' }

/** Whole bodies in which only the figure is wrong. */
const wrongFigures: readonly (readonly [string, object])[] = [
  [
    '/employees',
    { id: '003', name: '王芳', post: 'clerk', department: 'west', hired: '2020-01-01', payBase: `${pay}.1` },
  ],
  ['/employees', { id: '003', name: '王芳', post: 'none', department: 'west', hired: '2020-01-01', payBase: pay }],
  ['/facts', { ...subject, facts: { sales: `${fact}万` } }],
  ['/facts', { ...subject, facts: { sales: `-${fact}` } }],
  ['/facts', { ...subject, facts: { sales: [{ amount: fact }] } }],
  ['/facts', { ...subject, facts: { none: fact } }],
  ['/ratings', { ...rating, rating: fact }],
  ['/ratings', { ...rating, level: fact }],
]

async function sendEverywhere({ call, roles }: Awaited<ReturnType<typeof company>>): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const note = (what: string, answer: Answered) => sent.push({ what, answer })
  const writing = allRoutes.filter(({ method, path: address }) => method !== 'get' && !address.startsWith('/session/e'))
  for (const { method, path: address } of writing.filter((route) => route.method !== 'delete')) {
    const url = address.replace(':id', '001')
    for (const role of ['nobody', 'admin', 'hr']) {
      for (const [kind, body] of Object.entries(bodies)) {
        const headers = { 'if-match': '"1"', 'accept-language': role === 'hr' ? 'zh-CN' : 'en' }
        const what = `${method} ${url} as ${role}: ${kind}`
        note(what, await call(method.toUpperCase(), url, roles.get(role) ?? '', body, headers))
      }
      const text = await call(method.toUpperCase(), url, roles.get(role) ?? '', pay, { 'content-type': 'text/plain' })
      note(`${method} ${url} as ${role}: plain text`, text)
    }
  }
  for (const role of roles.keys()) {
    const as = roles.get(role) ?? ''
    for (const { path: address } of allRoutes.filter(({ list }) => list !== undefined)) {
      const filters = [{ payBase: pay }, { payBase_gte: pay }, { facts: fact }]
      for (const filter of filters) {
        const url = `${address}?filter=${encodeURIComponent(JSON.stringify(filter))}`
        note(`get ${address} by ${JSON.stringify(filter)} as ${role}`, await call('GET', url, as))
      }
    }
  }
  for (const [url, body] of wrongFigures) {
    for (const role of ['hr', 'manager'])
      note(`wrong figures ${url} as ${role}`, await call('POST', url, roles.get(role) ?? '', body))
  }
  note('a wrong password', await call('POST', '/session', '', { login: 'hr', password: `${password}!` }))
  note('a password as login', await call('POST', '/session', '', { login: password, password }))
  const change = { current: password, next: testPassword }
  note('a changed password', await call('PUT', '/session/password', roles.get('editor') ?? '', change))
  return sent
}

/** Whom the policy shows what somebody in the east is paid and what is known of them. */
const seesPay: ReadonlySet<string> = new Set(['hr', 'auditor'])

describe('a canary salary and a canary password', () => {
  test('are found in no log, no error, no answer to others and no file but the store', async () => {
    const [cwd, temporary] = [ownFolder(), ownFolder()]
    const child = serverChild({ TMPDIR: temporary }, [], cwd)
    const made = await company(child)
    const { call, roles } = made
    const own = await call('GET', '/employees/001', roles.get('hr') ?? '')
    expect(found(own.text)).toEqual(['73182645'])

    const sent = await sendEverywhere(made)
    expect(sent.filter(({ answer }) => answer.status >= 500).map(({ what }) => what)).toEqual([])
    const errors = sent.filter(({ answer }) => answer.status >= 400)
    expect(errors.length).toBeGreaterThan(500)
    expect(
      errors.filter(({ answer }) => found(answer.text).length > 0).map(({ what, answer }) => `${what}: ${answer.text}`),
    ).toEqual([])

    for (const [role, as] of roles) {
      for (const { path: address } of allRoutes.filter(({ method }) => method === 'get')) {
        const ids = address.startsWith('/facts') ? ['2026-01:001'] : ['001', 'east', 'sales', '2026-01', '000000000001']
        for (const id of address.includes(':id') ? ids : ['']) {
          const answer = await call('GET', address.replace(':id', id), as)
          // An auditor also reads which filters others looked for pay by.
          const isPay = seesPay.has(role) && /^\/(employees|facts|audit)/.test(address)
          const shown = isPay ? found(answer.text).filter((trace) => password.includes(trace)) : found(answer.text)
          expect(shown, `${address} ${id} as ${role}`).toEqual([])
        }
      }
    }

    child.running.kill('SIGTERM')
    expect(await child.ended).toBe(0)
    expect(child.stdout().split('\n').length).toBeGreaterThan(sent.length)
    expect(found(child.stdout() + child.stderr())).toEqual([])
    const files = filesIn(cwd)
    const inStore = files.filter((file) => file.startsWith(path.join(cwd, 'data') + path.sep))
    const others = [...files.filter((file) => !inStore.includes(file)), ...filesIn(temporary)]
    expect(others).toContain(path.join(cwd, 'data.witness.json'))
    expect(others.filter((file) => found(readFileSync(file, 'utf8')).length > 0)).toEqual([])
    // The store itself has the pay, but not the password.
    const kept = new Set(inStore.flatMap((file) => found(readFileSync(file, 'utf8'))))
    expect([...kept].sort()).toEqual(['64291357', '73182645'])
  })
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
