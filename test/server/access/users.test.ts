import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Grant, Role } from '../../../server/access/principal.ts'
import { roles } from '../../../server/access/principal.ts'
import { changeUser } from '../../../server/uses/accounts/change-user.ts'
import { addAccount, auditOf, cookieOf, everywhere, goodPassword } from '../../support/accounts.ts'
import { type ApiApp, apiApp, testNow } from '../../support/api-app.ts'

let app: ApiApp
let admin: string

beforeEach(async () => {
  app = await apiApp()
  await addAccount(app.deps, { id: 'admin', grants: [everywhere('admin')], password: goodPassword })
  await app.deps.store.apply({
    name: 'add-company',
    changes: [
      { do: 'create', in: 'departments', id: 'sales', fields: { name: '销售部' } },
      { do: 'create', in: 'employees', id: '007', fields: { name: '王', department: 'sales', payBase: '8000' } },
    ],
  })
  admin = await cookieOf(app.deps, 'admin')
})
afterEach(() => app.close())

const account = { login: 'li', name: '李', grants: [] as readonly Grant[] }
const create = (more = {}) => app.call('POST', '/users', { as: admin, body: { ...account, ...more } })
const change = (id: string, body: unknown, version = 1, as = admin) =>
  app.call('PUT', `/users/${id}`, { as, body, headers: { 'if-match': `"${version}"` } })

describe('an account', () => {
  test('is made, shown, listed and changed', async () => {
    const grants = [{ role: 'manager', departments: ['sales'] }] as const
    const made = await create({ login: 'Ｌi', grants, employeeId: '007', language: 'en' })
    expect(made.status).toBe(201)
    const fields = { login: 'li', name: '李', grants, employeeId: '007', language: 'en', isDisabled: false }
    const { id } = made.json
    expect(id).toMatch(/^u-[0-9a-f]{16}$/)
    expect((await app.call('GET', `/users/${id}`, { as: admin })).json).toEqual({
      ...{ id, version: 1, canSignIn: false },
      ...fields,
    })
    const changed = await change(id, { id, version: 1, ...fields, name: '李四' })
    expect(changed.json).toEqual({ id, version: 2, ...fields, name: '李四' })
    const filter = encodeURIComponent('{"q":"李"}')
    const listed = await app.call('GET', `/users?filter=${filter}&sort=["login","ASC"]&range=[0,9]`, { as: admin })
    expect(listed.json).toEqual([{ ...changed.json, canSignIn: false }])
    expect(listed.headers['content-range']).toBe('users 0-0/1')
  })

  test.each([
    [
      'a department that does not exist',
      { grants: [{ role: 'hr', departments: ['nowhere'] }] },
      '/grants/0/departments',
    ],
    [
      'an administrator of a department',
      { grants: [{ role: 'admin', departments: ['sales'] }] },
      '/grants/0/departments',
    ],
    ['an employee who does not exist', { employeeId: '008' }, '/employeeId'],
    ['a role that does not exist', { grants: [{ role: 'owner', departments: 'all' }] }, '/grants/0/role'],
    ['a login with a space', { login: 'l i' }, '/login'],
    ['no name', { name: '' }, '/name'],
    ['a password', { password: goodPassword }, '/password'],
    ['hidden fields', { roles: ['admin'] }, '/roles'],
  ])('is refused with %s, at its field', async (_, wrong, path) => {
    const before = app.deps.store.status().seq
    const answered = await create(wrong)
    expect(answered.status).toBe(400)
    expect(answered.json.issues.map((issue: { path: string }) => issue.path)).toContain(path)
    expect(app.deps.store.status().seq).toBe(before)
  })

  test('has a login that nobody else has, however it is written', async () => {
    expect((await create()).status).toBe(201)
    const again = await create({ login: 'LI' })
    expect(again.status).toBe(409)
    expect(again.json.code).toBe('value-in-use')
  })

  test('is not changed over what somebody else has changed', async () => {
    const { id } = (await create()).json
    expect((await change(id, { ...account, name: '李四' })).status).toBe(200)
    const late = await change(id, { ...account, name: '李五' })
    expect(late.status).toBe(412)
    expect(late.json.more ?? late.json).toMatchObject({ yours: { name: '李五' }, theirs: { name: '李四', version: 2 } })
    expect(late.text).not.toContain('roles')
  })

  test('is unknown: 404', async () => {
    expect((await change('u-none', account)).status).toBe(404)
    expect((await app.call('GET', '/users/u-none', { as: admin })).status).toBe(404)
    expect((await app.call('POST', '/users/u-none/link', { as: admin })).status).toBe(404)
  })

  test('leaves nothing out of the audit log but secrets', async () => {
    const { id, link } = (await create()).json
    await change(id, { ...account, grants: [everywhere('hr')] })
    const entries = await auditOf(app.deps)
    expect(entries).toMatchObject([
      { action: 'create-user', who: { id: 'admin', role: 'admin' }, resourceId: id },
      { action: 'change-user', changed: ['/grants', '/roles'], after: { grants: [everywhere('hr')] } },
    ])
    expect(JSON.stringify(entries)).not.toContain(link.url.split('#')[1])
  })
})

describe('disabling', () => {
  test('signs out at once, and lets nobody in again until it is taken back', async () => {
    await addAccount(app.deps, { id: 'li', password: goodPassword })
    const cookie = await cookieOf(app.deps, 'li')
    const signIn = () => app.call('POST', '/session', { body: { login: 'li', password: goodPassword } })
    expect((await change('li', { ...account, isDisabled: true })).status).toBe(200)
    expect((await app.call('GET', '/session', { as: cookie })).status).toBe(401)
    expect((await signIn()).json).toMatchObject({ code: 'sign-in-refused' })
    expect((await change('li', account, 2)).status).toBe(200)
    expect((await app.call('GET', '/session', { as: cookie })).status).toBe(401)
    expect((await signIn()).status).toBe(200)
  })
})

describe('the last administrator', () => {
  const self = { login: 'admin', name: 'admin', grants: [everywhere('admin')] }

  test.each([
    ['be disabled', { ...self, isDisabled: true }],
    ['lose the role', { ...self, grants: [] }],
  ])('cannot %s', async (_, body) => {
    const answered = await change('admin', body)
    expect(answered.status).toBe(409)
    expect(answered.json.code).toBe('last-admin')
  })

  test.each([
    ['who can sign in', goodPassword, false, 200],
    ['who has no password yet', undefined, false, 409],
    ['who is disabled', goodPassword, true, 409],
  ])('can with another one %s: %s', async (_, password, isDisabled, status) => {
    await addAccount(app.deps, {
      id: 'second',
      grants: [everywhere('admin')],
      isDisabled,
      ...(password && { password }),
    })
    expect((await change('admin', { ...self, grants: [] })).status).toBe(status)
  })

  test('remains where two disable each other at once', async () => {
    await addAccount(app.deps, { id: 'second', grants: [everywhere('admin')], password: goodPassword })
    const from = { deps: app.deps, at: testNow, address: '127.0.0.1' }
    const disable = (id: string, userId: string) => {
      const body = { ...account, login: id, grants: [{ role: 'admin', departments: 'all' }], isDisabled: true }
      return changeUser({ id, version: 1, body }, { ...from, who: { kind: 'user', id: userId, role: 'admin' }, userId })
    }
    const outcomes = await Promise.allSettled([disable('second', 'admin'), disable('admin', 'second')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(refused?.reason).toMatchObject({ status: 409, code: 'last-admin' })
  })
})

describe('who gives themselves a role', () => {
  test.each([
    ['admin', false],
    ['hr', true],
    ['editor', false],
    ['approver', true],
    ['manager', true],
    ['employee', true],
    ['auditor', true],
  ] as const)('%s: has it written down that they see pay now: %s', async (role: Role, isPay) => {
    expect(roles).toHaveLength(7)
    const grants = [everywhere('admin'), everywhere(role)]
    expect((await change('admin', { login: 'admin', name: 'admin', grants })).status).toBe(200)
    const raised = (await auditOf(app.deps)).filter(({ action }) => action === 'raise-own-roles')
    expect(raised).toHaveLength(isPay ? 1 : 0)
    if (isPay) expect(raised).toMatchObject([{ who: { id: 'admin' }, resourceId: 'admin' }])
  })

  test('and becomes another employee has it written down too', async () => {
    const grants = [everywhere('admin'), everywhere('employee')]
    const body = { login: 'admin', name: 'admin', grants }
    await change('admin', body)
    await change('admin', { ...body, employeeId: '007' }, 2)
    await change('admin', { ...body, employeeId: '007', name: '管理员' }, 3)
    const actions = (await auditOf(app.deps)).map(({ action }) => action)
    expect(actions.filter((action) => action === 'raise-own-roles')).toHaveLength(2)
  })
})
