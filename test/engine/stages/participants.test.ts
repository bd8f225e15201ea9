import { describe, expect, test } from 'vitest'
import type { RawPerson } from '../../../engine/model/raw/facts.ts'
import { outcomeOf, personOf } from '../../support/evaluating.ts'
import { marked, rated } from '../../support/marked-scheme.ts'

const posts = [
  { id: 'seller', name: '销售代表' },
  { id: 'clerk', name: '内勤' },
]
const departments = [{ id: 'east', name: '华东区' }]

function who(overrides: Partial<RawPerson>): Partial<RawPerson> {
  const { id: _, ...person } = rated('007', 90, overrides)
  return person
}

describe('who takes part', () => {
  test('is everyone, where the scheme does not say', async () => {
    expect(await personOf(marked(), who({ post: 'anything' }))).toMatchObject({ status: 'complete', payout: '900.00' })
  })

  test('is who has one of the posts and departments that it names', async () => {
    const raw = marked({ posts, departments, participants: { posts: ['seller'], departments: ['east'] } })
    const seller = who({ post: 'seller', department: 'east' })
    expect(await personOf(raw, seller)).toMatchObject({ status: 'complete' })
    expect(await personOf(raw, { ...seller, post: 'clerk' })).toEqual({
      id: '007',
      status: 'not-included',
      notes: [{ code: 'post-not-included', figure: 'participants', params: { post: 'clerk' } }],
    })
    expect(await personOf(raw, { ...seller, department: 'west' })).toMatchObject({
      status: 'not-included',
      notes: [{ code: 'department-not-included', params: { department: 'west' } }],
    })
  })

  test('is for whom its condition holds; who cannot be told is incomplete', async () => {
    const when = { all: [{ fact: 'base', operator: 'greaterThanInclusive', value: 1000 } as const] }
    const raw = marked({ participants: { when } })
    expect(await personOf(raw, who({}))).toMatchObject({ status: 'complete' })
    expect(await personOf(raw, who({ facts: { base: 999.99 } }))).toMatchObject({
      status: 'not-included',
      notes: [{ code: 'condition-not-met', figure: 'participants' }],
    })
    expect(await personOf(raw, { facts: { mark: 90 } })).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'base', name: '绩效工资基数', what: 'fact' }],
    })
  })

  test.each<[string, Partial<RawPerson>, string]>([
    ['hired on the last day', { hired: '2026-01-31' }, 'complete'],
    ['hired the day after', { hired: '2026-02-01' }, 'not-included'],
    ['gone on the day before', { left: '2025-12-31' }, 'not-included'],
    ['gone on the first day', { left: '2026-01-01' }, 'complete'],
    ['gone before being hired', { hired: '2026-01-20', left: '2026-01-10' }, 'not-included'],
  ])('bad input 45: someone %s', async (_, dates, status) => {
    const person = await personOf(marked(), who(dates))
    expect(person.status).toBe(status)
    if (status === 'not-included') {
      expect(person.notes).toEqual([
        { code: 'not-employed-in-period', figure: 'participants', params: { period: '2026-01' } },
      ])
    }
  })

  test.each(['hired', 'left'] as const)('a day that does not exist is no day: %s', async (attribute) => {
    expect(await personOf(marked(), who({ [attribute]: '2026-02-30' }), { period: '2026-02' })).toMatchObject({
      status: 'invalid',
      problems: [
        { code: 'fact-wrong-type', figure: `person.${attribute}`, params: { value: '2026-02-30', expected: 'date' } },
      ],
    })
  })

  test('bad input 45: a post or department that the scheme does not know is a problem, none at all is missing', async () => {
    const raw = marked({ posts, departments })
    expect(await personOf(raw, who({ post: 'boss', department: 'east' }))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'post-unknown', figure: 'person.post', params: { value: 'boss' } }],
    })
    expect(await personOf(raw, who({ post: 'seller', department: 'west' }))).toMatchObject({
      status: 'invalid',
      problems: [{ code: 'department-unknown', figure: 'person.department', params: { value: 'west' } }],
    })
    expect(await personOf(raw, who({ department: 'east' }))).toMatchObject({
      status: 'incomplete',
      missing: [{ figure: 'person.post', name: '岗位', what: 'fact' }],
    })
  })

  test('those left out take no part in what compares people', async () => {
    const raw = marked({
      posts,
      participants: { posts: ['seller'] },
      rank: { within: 'everyone', ties: 'shared' },
    })
    const people = [
      rated('a', 70, { post: 'seller' }),
      rated('b', 99, { post: 'clerk' }),
      rated('c', 60, { post: 'seller' }),
    ]
    const { people: outcomes, totals } = await outcomeOf(raw, { period: '2026-01', people })
    expect(outcomes.map(({ rank }) => rank)).toEqual([1, undefined, 2])
    expect(totals).toMatchObject({ people: 3, complete: 2, notIncluded: 1, payout: '1300.00' })
  })
})
