import { describe, expect, test } from 'vitest'
import { portion } from '../../../engine/compiled/run-alone.ts'
import { evaluateCompiled, evaluateEach } from '../../../engine/evaluate.ts'
import type { RawFacts, RawPerson } from '../../../engine/model/raw/facts.ts'
import { compiled } from '../../support/evaluating.ts'
import { markMetrics, rated } from '../../support/marked-scheme.ts'
import { bands, dimension, given, indicator, pay, scheme } from '../../support/schemes.ts'

const rows = [{ from: 100, score: 90 }, { score: 50 }]
const sold = { kind: 'steps' as const, of: 'sales / target * 100', rows }

/** Sellers have a score, a reward and a component that clerks have not. */
const forSellers = compiled(
  scheme({
    metrics: markMetrics(...given('money', 'sales', 'target')),
    posts: [
      { id: 'seller', name: 'seller' },
      { id: 'clerk', name: 'clerk' },
    ],
    indicators: [
      indicator('result', { weight: 40, scoring: { kind: 'formula', formula: 'mark' } }),
      indicator('order', { weight: 60, posts: ['clerk'], scoring: { kind: 'formula', formula: 'mark' } }),
      { ...dimension('selling', 60, indicator('sold', { scoring: sold })), posts: ['seller'] },
    ],
    bands: bands(['good', 80], ['fair', undefined]),
    rewards: [
      {
        id: 'best',
        name: 'best',
        posts: ['seller'],
        when: { all: [{ fact: 'total', operator: 'greaterThan', value: 60 }] },
        effects: [{ kind: 'money', amount: '100' }],
      },
    ],
    pay: pay(
      { kind: 'formula', id: 'bonus', name: 'bonus', formula: 'base * total / 100' },
      { kind: 'formula', id: 'commission', name: 'commission', formula: 'sales * 1% + rewards', posts: ['seller'] },
    ),
  }),
)

const kinds: readonly ((id: string) => RawPerson)[] = [
  (id) => rated(id, 80, { post: 'seller', facts: { sales: 120, target: 100 } }),
  (id) => rated(id, 0, { post: 'clerk' }),
  (id) => ({ id, post: 'clerk', facts: { mark: 70 } }),
  (id) => rated(id, 61.5, { post: 'seller', facts: { sales: 80, target: 100 } }),
  (id) => rated(id, 70, { post: 'seller', left: '2020-01-31' }),
]

/** Where someone was computed, a portion later someone of another kind is. */
function crowd(count: number): RawFacts {
  const person = (_: unknown, index: number) =>
    kinds[(index + Math.floor(index / portion)) % kinds.length]?.(`p${index}`)
  return { format: 1, period: '2026-01', people: Array.from({ length: count }, person).flatMap((each) => each ?? []) }
}

describe('runAlone()', () => {
  test.each([0, 1, portion - 1, portion, portion + 1, 6 * portion])(
    'gives %i people what the stages give them',
    (count) => {
      const facts = crowd(count)
      const { outcome } = evaluateCompiled(forSellers, facts, { trace: true })
      const untraced = outcome?.people.map(({ trace: _, ...person }) => person)
      const found = evaluateCompiled(forSellers, facts).outcome
      expect(found?.people).toEqual(untraced)
      expect(found?.totals).toEqual(outcome?.totals)
    },
  )

  test('bears another evaluation of the same scheme in the midst of one', () => {
    const facts = crowd(2 * portion)
    const alone = evaluateCompiled(forSellers, facts).outcome
    const [outer, inner]: [unknown[], unknown[]] = [[], []]
    const visit = (outcome: unknown, index: number) => {
      outer[index] = outcome
      if (index === 1) evaluateEach(forSellers, facts, (each, at) => (inner[at] = each))
    }
    evaluateEach(forSellers, facts, visit)
    expect(outer).toEqual(alone?.people)
    expect(inner).toEqual(alone?.people)
  })
})
