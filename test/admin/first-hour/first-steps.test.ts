import { describe, expect, test } from 'vitest'
import {
  type FirstScheme,
  type Standing,
  stepsOfAdmin,
  stepsOfPersonnel,
} from '../../../admin/first-hour/first-steps.ts'

const draft: FirstScheme = { id: 'first', name: '第一个', state: 'draft', errors: 0, isPreviewed: false }
const people = { employees: 3 }
const figures = { ...people, periods: 1, facts: 3 }

const nextOf = (standing: Standing) => stepsOfPersonnel(standing).find(({ state }) => state === 'next')

describe('stepsOfPersonnel()', () => {
  test.each([
    ['an empty company', {}, 'people', '/employees/import'],
    ['people', people, 'template', '/schemes/create'],
    ['a draft with blanks', { ...people, scheme: { ...draft, errors: 2 } }, 'blanks', '/schemes/first'],
    ['a draft that is in order', { ...people, scheme: draft }, 'period', '/periods/create'],
    ['a period', { ...people, periods: 1, scheme: draft }, 'facts', '/facts/import'],
    ['figures', { ...figures, scheme: draft }, 'preview', '/schemes/first/publish'],
    ['a preview', { ...figures, scheme: { ...draft, isPreviewed: true } }, 'submit', '/schemes/first/publish'],
    [
      'one handed in',
      { ...figures, scheme: { ...draft, isPreviewed: true, state: 'submitted' } },
      'approve',
      '/schemes/first/publish',
    ],
    [
      'one approved',
      { ...figures, scheme: { ...draft, isPreviewed: true, state: 'approved' } },
      'publish',
      '/schemes/first/publish',
    ],
  ] as const)('leads from %s to %s', (_, standing, id, to) => {
    expect(nextOf(standing)).toEqual({ id, state: 'next', to })
  })

  test('has nothing left where a scheme is published', () => {
    const done = stepsOfPersonnel({ versions: 1 })
    expect(done.every(({ state }) => state === 'done')).toBe(true)
  })

  test('keeps what was done before its turn', () => {
    const steps = stepsOfPersonnel({ facts: 3 })
    expect(steps.map(({ state }) => state)).toEqual([
      'next',
      'later',
      'later',
      'later',
      'done',
      'later',
      'later',
      'later',
      'later',
    ])
  })
})

describe('stepsOfAdmin()', () => {
  test.each([
    [{ hasPersonnel: false, hasApprover: false }, 'personnel'],
    [{ hasPersonnel: true, hasApprover: false }, 'approver'],
    [{ hasPersonnel: false, hasApprover: true }, 'personnel'],
    [{ hasPersonnel: true, hasApprover: true }, undefined],
  ])('leads from %o to %s', (standing, id) => {
    expect(stepsOfAdmin(standing).find(({ state }) => state === 'next')?.id).toBe(id)
  })
})
