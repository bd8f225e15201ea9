import { describe, expect, test } from 'vitest'
import { belongsTo } from '../../../server/access/belongs-to.ts'
import { payFields, payResources } from '../../../server/access/pay-fields.ts'
import { type Action, actions, policy, type Resource } from '../../../server/access/policy.ts'
import { roles } from '../../../server/access/principal.ts'
import { reachOf } from '../../../server/access/reach-of.ts'
import { collections } from '../../../server/collections.ts'

const resources = Object.keys(policy) as Resource[]
const changing: readonly Action[] = actions.filter((action) => action !== 'read' && action !== 'read-pay')
const cells = resources.flatMap((resource) =>
  actions.flatMap((action) =>
    roles.map((role) => ({ resource, action, role, reach: reachOf(role, resource, action) })),
  ),
)

describe('the policy', () => {
  test('lets nobody who looks after accounts see pay, or what decides it', () => {
    const seen = cells.filter(({ role, resource, reach }) => role === 'admin' && reach && payResources.has(resource))
    expect(seen).toMatchObject([{ resource: 'employees', action: 'read' }])
    expect(reachOf('admin', 'employees', 'read-pay')).toBeUndefined()
  })

  test('lets auditors change nothing', () => {
    expect(cells.filter(({ role, action, reach }) => role === 'auditor' && reach && changing.includes(action))).toEqual(
      [],
    )
  })

  test('lets nobody who writes schemes approve them by the same role', () => {
    for (const role of roles) {
      const writes = reachOf(role, 'schemes', 'update') !== undefined
      expect(writes && reachOf(role, 'schemes', 'approve') !== undefined, role).toBe(false)
    }
  })

  test('lets whoever changes something also read it, no less far', () => {
    const widths = { own: 0, others: 1, departments: 2, central: 3, company: 4 }
    for (const { resource, action, role, reach } of cells) {
      const read = reachOf(role, resource, 'read')
      if (reach === undefined || action === 'read-pay') continue
      expect(read === undefined ? -1 : widths[read], `${role} ${action} ${resource}`).toBeGreaterThanOrEqual(
        widths[reach],
      )
    }
  })

  test('shows pay to whoever replaces the records that have it, so that nobody overwrites it unseen', () => {
    for (const resource of resources.filter((each) => payFields[each] !== undefined)) {
      for (const role of roles.filter((each) => reachOf(each, resource, 'update') !== undefined)) {
        expect(reachOf(role, resource, 'read-pay'), role).toBe(reachOf(role, resource, 'update'))
      }
    }
  })

  test('narrows by fields that the collections declare, wherever it narrows', () => {
    for (const { resource, reach } of cells) {
      const { department, employee } = belongsTo[resource]
      if (reach === 'departments' || reach === 'others') expect(department, resource).toBeDefined()
      if (reach === 'own' || reach === 'others') expect(employee, resource).toBeDefined()
    }
    for (const resource of resources) {
      // Statements are results as their owners see them.
      const kept = resource === 'statements' ? 'results' : resource
      const declared = collections.find(({ name }) => name === kept)?.fields ?? {}
      for (const field of Object.values(belongsTo[resource])) {
        expect(['id', ...Object.keys(declared)], `${resource}.${field}`).toContain(field)
      }
    }
  })
})
