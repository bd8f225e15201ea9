import { beforeEach, describe, expect, test } from 'vitest'
import type { Action, Resource } from '../../../server/access/policy.ts'
import type { Grant, Principal } from '../../../server/access/principal.ts'
import { maskFor } from '../../../server/access/mask-fields.ts'
import { scopeFor } from '../../../server/access/scope-for.ts'
import { scopeOfFields } from '../../../server/access/scope-of-fields.ts'
import { collections } from '../../../server/collections.ts'
import { memoryStore } from '../../../server/store/memory-store.ts'
import type { Change, Store } from '../../../server/store/store.ts'
import { everywhere } from '../../support/accounts.ts'

/** A company of two branches, one of them with two levels below, and one employee in each. */
const tree: Readonly<Record<string, string | undefined>> = {
  head: undefined,
  north: 'head',
  'north-sales': 'north',
  'north-sales-1': 'north-sales',
  south: 'head',
}
let store: Store

beforeEach(async () => {
  store = memoryStore({ collections })
  const changes = Object.entries(tree).flatMap(([id, parent]): readonly Change[] => [
    { do: 'create', in: 'departments', id, fields: { name: id, ...(parent !== undefined && { parent }) } },
    { do: 'create', in: 'employees', id: `of-${id}`, fields: { name: id, department: id, payBase: '8000', secret: 1 } },
    { do: 'create', in: 'facts', id: `2026-01:of-${id}`, fields: { department: id, employee: `of-${id}` } },
  ])
  await store.apply({ name: 'add-company', changes })
})

function person(grants: readonly Grant[], employeeId?: string): Principal {
  return { userId: 'u', name: 'u', sessionId: 's', grants, ...(employeeId !== undefined && { employeeId }) }
}

async function reached(principal: Principal, resource: Resource, action: Action): Promise<readonly string[] | string> {
  const scope = await scopeFor(principal, resource, action, { store })
  if (scope === 'forbidden') return scope
  return (await store.list(resource, { scope })).records.map(({ id }) => id.replace(/^(2026-01:)?of-/, ''))
}

const hr = (...departments: string[]): Grant => ({ role: 'hr', departments })
const manager = (...departments: string[]): Grant => ({ role: 'manager', departments })

describe('the reach of somebody', () => {
  test.each([
    ['everywhere', [everywhere('hr')], ['head', 'north', 'north-sales', 'north-sales-1', 'south']],
    ['at the top', [hr('head')], ['head', 'north', 'north-sales', 'north-sales-1', 'south']],
    ['in a branch', [hr('north')], ['north', 'north-sales', 'north-sales-1']],
    ['at a leaf', [hr('north-sales-1')], ['north-sales-1']],
    ['in two places', [hr('north-sales', 'south')], ['north-sales', 'north-sales-1', 'south']],
    ['by two roles', [hr('south'), manager('north-sales-1')], ['north-sales-1', 'south']],
    ['in a department that is gone', [hr('gone')], []],
    ['nowhere', [hr()], []],
  ])('%s', async (_, grants, expected) => {
    expect(await reached(person(grants), 'employees', 'read')).toEqual(expected)
  })

  test.each([
    ['nobody', person([])],
    ['whoever may only do other things', person([everywhere('approver')])],
  ])('of %s is forbidden', async (_, principal) => {
    expect(await reached(principal, 'employees', 'update')).toBe('forbidden')
  })

  test('of an employee is their own record, and none where they are no employee', async () => {
    expect(await reached(person([everywhere('employee')], 'of-south'), 'employees', 'read')).toEqual(['south'])
    expect(await reached(person([everywhere('employee')]), 'employees', 'read')).toEqual([])
  })

  test('of a manager who writes facts leaves out their own', async () => {
    const chief = person([manager('north')], 'of-north')
    expect(await reached(chief, 'facts', 'update')).toEqual(['north-sales', 'north-sales-1'])
    expect(await reached(chief, 'facts', 'read')).toEqual(['north', 'north-sales', 'north-sales-1'])
    const top = person([everywhere('manager')], 'of-north')
    expect(await reached(top, 'facts', 'update')).toEqual(['head', 'north-sales', 'north-sales-1', 'south'])
    expect(await reached(person([manager('south')]), 'facts', 'update')).toEqual(['south'])
  })

  test('of what belongs to the whole company is central or none', async () => {
    expect(await scopeFor(person([hr('head')]), 'posts', 'create', { store })).toBe('forbidden')
    expect(await scopeFor(person([everywhere('hr')]), 'posts', 'create', { store })).toBe('everything')
    expect(await scopeFor(person([hr('south')]), 'posts', 'read', { store })).toBe('everything')
  })

  test('ends where a loop in the tree begins again', async () => {
    const changes: readonly Change[] = [
      { do: 'replace', in: 'departments', id: 'north', version: 1, fields: { name: 'north', parent: 'north-sales-1' } },
    ]
    await store.apply({ name: 'make-loop', changes })
    expect(await reached(person([hr('north')]), 'employees', 'read')).toEqual(['north', 'north-sales', 'north-sales-1'])
  })
})

describe('pay within a record', () => {
  const seen = async (principal: Principal) => {
    const mask = await maskFor(principal, 'employees', { store })
    const { records } = await store.list('employees', { scope: 'everything' })
    return records.filter((record) => 'payBase' in mask(record)).map(({ id }) => id.slice('of-'.length))
  }

  test.each([
    ['admin', []],
    ['editor', []],
    ['approver', []],
    ['manager', []],
    ['employee', ['south']],
    ['hr', ['head', 'north', 'north-sales', 'north-sales-1', 'south']],
    ['auditor', ['head', 'north', 'north-sales', 'north-sales-1', 'south']],
  ] as const)('is seen by %s in %j', async (role, expected) => {
    expect(await seen(person([everywhere(role)], 'of-south'))).toEqual(expected)
  })

  test('is seen record by record where roles differ by department', async () => {
    expect(await seen(person([hr('north-sales'), manager('north')]))).toEqual(['north-sales', 'north-sales-1'])
  })

  test('is left out whole, with everything that nobody named', async () => {
    const mask = await maskFor(person([everywhere('admin')]), 'employees', { store })
    expect(mask({ id: 'x', fields: { name: '王', payBase: '8000', secret: 1 } })).toEqual({ name: '王' })
  })

  test('narrows a list that is filtered or sorted by it', async () => {
    const both = person([hr('south'), manager('north')])
    const scope = (await scopeFor(both, 'employees', 'read', { store })) as Exclude<
      Awaited<ReturnType<typeof scopeFor>>,
      'forbidden'
    >
    expect(await scopeOfFields(both, 'employees', ['name', 'department'], scope, { store })).toBe(scope)
    const narrowed = await scopeOfFields(both, 'employees', ['name', 'payBase'], scope, { store })
    if (narrowed === 'forbidden') throw new Error('they see pay in the south')
    expect((await store.list('employees', { scope: narrowed })).records.map(({ id }) => id)).toEqual(['of-south'])
    const chief = person([manager('north')])
    expect(await scopeOfFields(chief, 'employees', ['payBase'], 'everything', { store })).toBe('forbidden')
  })
})

describe('an entry of the audit log', () => {
  const entry = (resource: string) => ({
    id: '1',
    fields: { at: 'x', action: 'change-employee', resource, changed: ['/payBase'], before: { a: 1 }, reason: '8000' },
  })

  test.each([
    ['admin', 'employees', false],
    ['admin', 'facts', false],
    ['admin', 'users', true],
    ['auditor', 'employees', true],
    ['auditor', 'ratings', true],
  ] as const)('is shown to %s, about %s with what it was: %s', async (role, resource, isWhole) => {
    const mask = await maskFor(person([everywhere(role)]), 'audit', { store })
    const { fields } = entry(resource)
    const { before: _, reason: __, ...without } = fields
    expect(mask(entry(resource))).toEqual(isWhole ? fields : without)
  })
})
