import { describe, expect, test } from 'vitest'
import type { RawGroup, RawPerson, RawScheme } from '../../../../engine/index.ts'
import { figuresFor } from '../../../../admin/scheme-editor/live/figures-for.ts'
import { scheme } from '../../../support/schemes.ts'

const head = { period: '2026-02', to: '2026-02-28', people: 1, outside: 0, metrics: [] }
const person: RawPerson = {
  id: '007',
  facts: { sales: 1, target: 2, gone: 3 },
  ratings: [{ indicator: 'attitude', rater: 'boss', rating: 80 }],
  parts: [{ period: '2026-01', facts: { sales: 1, gone: 2 } }],
  history: [{ period: '2025-12', facts: { gone: 9 } }],
}
const group: RawGroup = { kind: 'company', id: 'company', facts: { sales: 1 } }

describe('the figures that a document asks for', () => {
  test('are all that is held where it asks for all of it', () => {
    const people = [{ id: '007', facts: { sales: 1, target: 2, base: 3 } }]
    const figures = figuresFor({ head: { ...head, groups: [] }, people })(scheme())
    expect(figures.people).toBe(people)
  })

  test('leave out facts and ratings that it does not ask for, and those of somebody else than it asks', () => {
    const figures = figuresFor({ head: { ...head, groups: [group] }, people: [person] })(scheme())
    expect(figures.people).toEqual([
      {
        id: '007',
        facts: { sales: 1, target: 2 },
        ratings: [],
        parts: [{ period: '2026-01', facts: { sales: 1 } }],
        history: [{ period: '2025-12', facts: { gone: 9 } }],
      },
    ])
    expect(figures.groups).toEqual([{ kind: 'company', id: 'company', facts: {} }])
  })

  test('are made anew only for a document that asks for something else', () => {
    const figures = figuresFor({ head: { ...head, groups: [] }, people: [person] })
    const one = figures(scheme())
    expect(figures(scheme({ name: '另一份' }))).toBe(one)
    const fewer: RawScheme = { ...scheme(), metrics: scheme().metrics.filter(({ id }) => id !== 'target') }
    expect(figures(fewer)).not.toBe(one)
    expect(figures(fewer).people[0]?.facts).toEqual({ sales: 1 })
  })
})
