import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canShow } from '../../../../admin/components/condition/can-show.ts'
import { fromQuery } from '../../../../admin/components/condition/from-query.ts'
import { comparisonPointers, pointerIn } from '../../../../admin/components/condition/pointer-in.ts'
import type { ConditionGroup, ConditionMember } from '../../../../admin/components/condition/query.ts'
import { isGroup } from '../../../../admin/components/condition/query.ts'
import { settleQuery } from '../../../../admin/components/condition/settle-query.ts'
import { toQuery } from '../../../../admin/components/condition/to-query.ts'
import type { Condition } from '../../../../engine/model/raw/scheme.ts'
import { WrittenConditions } from '../../../support/arbitrary-written-condition.ts'
import { conditions } from '../../../support/conditions.ts'

const written = fc.oneof(new WrittenConditions(), conditions(4))
const leaf = { fact: 'sales', operator: 'greaterThan', value: 1 } as const
const rule = { field: 'sales', operator: 'greaterThan', value: 1 } as const

describe('toQuery and fromQuery', () => {
  test('give back every condition as it was written, to the order of its fields', () => {
    fc.assert(
      fc.property(written, (condition) => {
        expect(canShow(condition)).toBe(true)
        expect(JSON.stringify(fromQuery(toQuery(condition)))).toBe(JSON.stringify(condition))
      }),
      { numRuns: 500 },
    )
  })

  test('give back every query, but for its ids', () => {
    fc.assert(
      fc.property(written, (condition) => {
        const query = toQuery(condition)
        const withIds = identified(query, '')
        expect(withoutIds(settleQuery(withIds))).toStrictEqual(query)
        expect(toQuery(fromQuery(withIds))).toStrictEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, Condition, ConditionGroup]>([
    ['all of a list', { all: [leaf] }, { combinator: 'and', rules: [rule] }],
    ['one of a list', { any: [leaf] }, { combinator: 'or', rules: [rule] }],
    ['a list negated', { not: { any: [leaf] } }, { combinator: 'or', not: true, rules: [rule] }],
    ['one comparison negated', { not: leaf }, { combinator: 'and', not: true, rules: [rule], meta: { isBare: true } }],
    [
      'a named list negated',
      { not: { all: [leaf], name: '达标' } },
      {
        combinator: 'and',
        not: true,
        rules: [{ combinator: 'and', rules: [rule], meta: { name: '达标' } }],
        meta: { isBare: true },
      },
    ],
    [
      'another name to compare with',
      { all: [{ ...leaf, value: { fact: 'target' } }] },
      { combinator: 'and', rules: [{ ...rule, value: 'target', valueSource: 'field' }] },
    ],
    [
      'an attribute by its path',
      { all: [{ fact: 'person', path: '$.post', operator: 'in', value: ['a', 'b'] }] },
      {
        combinator: 'and',
        rules: [{ field: 'person.post', operator: 'in', value: ['a', 'b'], meta: { byPath: true } }],
      },
    ],
    ['an empty list', { all: [] }, { combinator: 'and', rules: [] }],
  ])('%s', (_, condition, query) => {
    expect(toQuery(condition)).toStrictEqual(query)
    expect(fromQuery(query)).toStrictEqual(condition)
  })

  test('a negated comparison gets its list where a second one joins it', () => {
    const { rules, ...group } = toQuery({ not: leaf })
    expect(fromQuery({ ...group, rules: [...rules, rule] })).toStrictEqual({ not: { all: [leaf, leaf] } })
    expect(fromQuery({ ...group, rules, combinator: 'or' })).toStrictEqual({ not: { any: [leaf] } })
  })

  test('an attribute that was written by its path and gives way to another name is written by its id', () => {
    expect(fromQuery({ combinator: 'and', rules: [{ ...rule, meta: { byPath: true } }] })).toStrictEqual({
      all: [leaf],
    })
  })
})

describe('canShow', () => {
  test.each<[string, unknown]>([
    ['no condition', undefined],
    ['a text', 'all'],
    ['a list', [leaf]],
    ['a comparison without a group', leaf],
    ['no kind', {}],
    ['two kinds', { all: [leaf], any: [leaf] }],
    ['an unknown field of a group', { all: [leaf], priority: 1 }],
    ['members that are no list', { all: leaf }],
    ['an unknown field of a comparison', { all: [{ ...leaf, params: {} }] }],
    ['an unknown operator', { all: [{ ...leaf, operator: 'contains' }] }],
    ['no value', { all: [{ fact: 'sales', operator: 'equal' }] }],
    ['null', { all: [{ ...leaf, value: null }] }],
    ['a list where one value belongs', { all: [{ ...leaf, value: [1] }] }],
    ['one value where a list belongs', { all: [{ ...leaf, operator: 'in' }] }],
    ['a list of yes and no', { all: [{ ...leaf, operator: 'in', value: [true] }] }],
    ['a path of another fact', { all: [{ ...leaf, path: '$.post' }] }],
    ['a deeper path', { all: [{ ...leaf, fact: 'person', path: '$.post.id' }] }],
    ['a person without a path', { all: [{ ...leaf, fact: 'person' }] }],
    ['a path in the other value', { all: [{ ...leaf, value: { fact: 'person', path: '$.post' } }] }],
    ['a name that is no text', { all: [leaf], name: 1 }],
    ['a node that is none, inside', { all: [{ not: { not: 1 } }] }],
  ])('%s is not shown', (_, condition) => {
    expect(canShow(condition)).toBe(false)
  })

  test.each([
    [499, true],
    [500, true],
    [501, false],
  ])('%i comparisons: %s', (count, isShown) => {
    expect(canShow({ all: Array.from({ length: count }, () => leaf) })).toBe(isShown)
  })

  test.each([
    [23, true],
    [24, true],
    [25, false],
  ])('%i groups inside one another: %s', (depth, isShown) => {
    let condition: Condition = { all: [leaf] }
    for (let level = 1; level < depth; level += 1) condition = { any: [condition] }
    expect(canShow(condition)).toBe(isShown)
  })
})

describe('pointerIn', () => {
  test('points to every comparison where it stands in the condition', () => {
    fc.assert(
      fc.property(written, (condition) => {
        const query = toQuery(condition)
        for (const path of pathsOf(query)) {
          const member = memberAt(query, path)
          const found = at(condition, pointerIn(query, path))
          if (!isGroup(member)) expect(found).toEqual(leafOf(member))
        }
        const comparisons = pathsOf(query).filter((path) => !isGroup(memberAt(query, path)))
        expect(comparisonPointers(query)).toEqual(comparisons.map((path) => pointerIn(query, path)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('settleQuery', () => {
  test.each<[string, ConditionMember, ConditionMember]>([
    ['one value becomes a list', { ...rule, operator: 'in' }, { ...rule, operator: 'in', value: [1] }],
    [
      'no text becomes an empty list',
      { ...rule, operator: 'notIn', value: '' },
      { ...rule, operator: 'notIn', value: [] },
    ],
    ['a list becomes its first', { ...rule, value: [3, 4] }, { ...rule, value: 3 }],
    ['an empty list becomes no text', { ...rule, value: [] }, { ...rule, value: '' }],
    [
      'a list is never that of a name',
      { ...rule, operator: 'in', value: 'target', valueSource: 'field' },
      { ...rule, operator: 'in', value: [] },
    ],
    ['the source of a plain value goes without saying', { ...rule, valueSource: 'value' }, rule],
    ['so does what is not negated', { combinator: 'or', not: false, rules: [] }, { combinator: 'or', rules: [] }],
  ])('%s', (_, before, after) => {
    expect(settleQuery({ combinator: 'and', rules: [before] })).toStrictEqual({ combinator: 'and', rules: [after] })
  })
})

function identified(group: ConditionGroup, id: string): ConditionGroup {
  const rules = group.rules.map((member, index) =>
    isGroup(member) ? identified(member, `${id}.${index}`) : { ...member, id: `${id}.${index}` },
  )
  return { ...group, not: group.not ?? false, id, rules }
}

function pathsOf(group: ConditionGroup): readonly (readonly number[])[] {
  return group.rules.flatMap((member, index) => [
    [index],
    ...(isGroup(member) ? pathsOf(member).map((path) => [index, ...path]) : []),
  ])
}

function memberAt(group: ConditionGroup, [index = 0, ...rest]: readonly number[]): ConditionMember {
  const member = group.rules[index]
  if (member === undefined) throw new Error('no such member')
  return rest.length > 0 && isGroup(member) ? memberAt(member, rest) : member
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((found, key) => Object(found)[key], value)
}

function leafOf(member: ConditionMember): unknown {
  const condition = fromQuery({ combinator: 'and', rules: [member] })
  return 'all' in condition ? condition.all[0] : undefined
}

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'id' ? undefined : each)))
}
