import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../engine/model/raw/scheme.ts'
import { conditionFacts } from '../../../engine/rules/condition-names.ts'

describe('conditionFacts()', () => {
  test('gives each name that is read with the comparison that reads it', () => {
    const condition: Condition = {
      all: [
        { fact: 'sales', operator: 'greaterThan', value: { fact: 'target' } },
        { not: { any: [{ fact: 'person', path: '$.post', operator: 'equal', value: 'seller' }] } },
        { fact: 'sales', operator: 'lessThan', value: 3 },
      ],
    }
    expect(conditionFacts(condition)).toEqual([
      { id: 'sales', path: '/all/0' },
      { id: 'target', path: '/all/0' },
      { id: 'person.post', path: '/all/1/not/any/0' },
      { id: 'sales', path: '/all/2' },
    ])
  })

  test.each([
    [{ all: 'x' }, []],
    [{ all: [null, 7, { fact: 7, operator: 'equal', value: { fact: null } }] }, []],
    [{ any: [{ fact: 'person', path: '$..post', operator: 'equal', value: 1 }] }, ['person']],
    [{ all: [{ fact: 'a' }], any: [{ fact: 'b' }] }, ['a', 'b']],
  ])('reads what it can of the faulty %j', (condition, ids) => {
    expect(conditionFacts(condition as unknown as Condition).map((fact) => fact.id)).toEqual(ids)
  })
})
