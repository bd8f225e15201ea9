import { describe, expect, test } from 'vitest'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import type { Cohort } from '../../../engine/model/raw/scheme.ts'
import { entryOf, outcomeOf } from '../../support/evaluating.ts'
import { marked, rated } from '../../support/marked-scheme.ts'

async function ranks(
  marks: readonly (number | undefined)[],
  ties: 'shared' | 'dense',
  within: Cohort = 'everyone',
  of: Partial<RawPerson>[] = [],
) {
  const people = marks.map((mark, index) => {
    const { facts, ...person } = rated(`p${index}`, mark ?? 0, of[index])
    return { ...person, facts: mark === undefined ? { base: 1000 } : (facts ?? {}) }
  })
  return outcomeOf(marked({ rank: { within, ties } }), { period: '2026-01', people })
}

describe('the rank', () => {
  test.each([
    ['shared', [90, 80, 80, 70], [1, 2, 2, 4]],
    ['dense', [90, 80, 80, 70], [1, 2, 2, 3]],
    ['shared', [70, 80, 90], [3, 2, 1]],
    ['dense', [80, 80, 80], [1, 1, 1]],
    ['shared', [80.004, 80.001], [1, 1]],
    ['shared', [80.005, 80.001], [1, 2]],
  ] as const)('is by the rounded total, with %s ties: %j', async (ties, marks, expected) => {
    const { people } = await ranks(marks, ties)
    expect(people.map(({ rank }) => rank)).toEqual(expected)
  })

  test.each(['team', 'department', 'post'] as const)('is within the %s', async (within) => {
    const of = ['x', 'y', 'x', 'y'].map((id) => ({ [within]: id }))
    const { people } = await ranks([70, 60, 90, 50], 'shared', within, of)
    expect(people.map(({ rank }) => rank)).toEqual([2, 1, 1, 2])
  })

  test('is written down with the total', async () => {
    const { people } = await ranks([70, 90], 'shared')
    const [first] = people
    expect(first && entryOf(first, 'rank')).toMatchObject({
      stage: 'rank',
      path: '/rank',
      inputs: [{ figure: 'total', value: '70' }],
      value: '2',
    })
  })

  test('waits for everyone it is within: who lacks a total is named, in the order of ids', async () => {
    const of = [{ team: 'x' }, { team: 'x', name: '张伟' }, { team: 'y' }, { team: 'x' }]
    const { people } = await ranks([70, undefined, 80, undefined], 'shared', 'team', of)
    expect(people.map(({ status }) => status)).toEqual(['incomplete', 'incomplete', 'complete', 'incomplete'])
    expect(people[0]?.missing).toEqual([
      { figure: 'rank', what: 'person', name: '张伟', person: 'p1' },
      { figure: 'rank', what: 'person', name: 'p3', person: 'p3' },
    ])
    expect(people[1]?.missing?.map(({ name }) => name)).toEqual(['得分'])
  })

  test('of whoever belongs to no group is missing the group', async () => {
    const { people } = await ranks([70, 80], 'shared', 'team', [{ team: 'x' }, {}])
    expect(people.map(({ status }) => status)).toEqual(['complete', 'incomplete'])
    expect(people[1]?.missing).toEqual([{ figure: 'rank', what: 'group', name: '团队' }])
  })
})
