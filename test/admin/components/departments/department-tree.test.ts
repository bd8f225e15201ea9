import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Department, pathTo, treeOrder } from '../../../../admin/components/departments/department-tree.ts'

const company = { id: 'company', name: '公司' }
const sales = { id: 'sales', name: '业务部', parent: 'company' }
const east = { id: 'east', name: '华东区', parent: 'sales' }
const office = { id: 'office', name: '办公室', parent: 'company' }
const byId = new Map([company, sales, east, office].map((each) => [each.id, each]))

/** Any departments, circles and missing parents among them. */
const departments = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefgh'), name: fc.string(), parent: fc.constantFrom(...'abcdefghx') }),
  { selector: ({ id }) => id },
)

describe('pathTo()', () => {
  test('says the way down', () => expect(pathTo('east', byId)).toEqual(['公司', '业务部', '华东区']))
  test('knows nothing of what is not there', () => expect(pathTo('west', byId)).toEqual([]))
  test('ends, whatever the departments', () => {
    fc.assert(
      fc.property(departments, (all) => {
        const map = new Map(all.map((each) => [each.id, each]))
        expect(all.every(({ id }) => pathTo(id, map).length <= all.length)).toBe(true)
      }),
    )
  })
})

describe('treeOrder()', () => {
  test('puts each below the one above it', () => {
    const order = treeOrder([office, east, sales, company])
    expect(order.map(({ department, depth }) => [department.id, depth])).toEqual([
      ...[
        ['company', 0],
        ['office', 1],
        ['sales', 1],
        ['east', 2],
      ],
    ])
  })

  test('leaves nobody out and shows nobody twice', () => {
    fc.assert(
      fc.property(departments, (all: Department[]) => {
        const ids = treeOrder(all).map(({ department }) => department.id)
        expect([...ids].sort()).toEqual(all.map(({ id }) => id).sort())
      }),
    )
  })
})
