import { describe, expect, test } from 'vitest'
import type { Condition, ConditionLeaf, ConditionNode, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const code = 'rule-never-fires'
const leaf = (fact: string, operator: ConditionLeaf['operator'], value: ConditionLeaf['value']): ConditionLeaf => ({
  fact,
  operator,
  value,
})
const all = (...nodes: ConditionNode[]): Condition => ({ all: nodes })
const any = (...nodes: ConditionNode[]): Condition => ({ any: nodes })

const metrics: RawScheme['metrics'] = [
  ...scheme().metrics,
  { kind: 'given', id: 'late', name: '迟到', unit: 'count', max: 5 },
  { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['优', '良', '差'] },
  { kind: 'given', id: 'passed', name: '通过', unit: 'yes-no' },
]
const rewarding = (when: Condition) =>
  scheme({ metrics, rewards: [{ id: 'r', name: '奖励', when, effects: [{ kind: 'honour' }] }] })

const impossible: readonly (readonly [string, Condition])[] = [
  [
    'two bounds that exclude one another',
    all(leaf('total', 'greaterThanInclusive', 100), leaf('total', 'lessThan', 80)),
  ],
  ['more than the maximum', all(leaf('late', 'greaterThan', 5))],
  ['less than the minimum', all(leaf('late', 'lessThan', 0))],
  ['a number and another', all(leaf('late', 'equal', 1), leaf('late', 'equal', 2))],
  ['a number outside of the range', all(leaf('late', 'equal', 6))],
  ['a band and another', all(leaf('band', 'equal', 'good'), leaf('band', 'equal', 'fair'))],
  ['none of the levels', all(leaf('grade', 'notIn', ['优', '良', '差']))],
  ['yes and no', all(leaf('passed', 'equal', true), leaf('passed', 'equal', false))],
  [
    'neither yes nor no',
    all(
      leaf('passed', 'notEqual', true),
      leaf('passed', 'notEqual', false),
      leaf('passed', 'in', ['true', 'false'] as never),
    ),
  ],
  ['what is ruled out by not', all({ not: any(leaf('late', 'lessThanInclusive', 5)) })],
  [
    'no way out of any',
    any(all(leaf('late', 'greaterThan', 5)), all(leaf('total', 'lessThan', 1), leaf('total', 'greaterThan', 2))),
  ],
  ['one bound that lets nothing in', all(leaf('total', 'greaterThan', 80), leaf('total', 'lessThanInclusive', 80))],
]
const possible: readonly (readonly [string, Condition])[] = [
  ['bounds that touch', all(leaf('total', 'greaterThanInclusive', 80), leaf('total', 'lessThanInclusive', 80))],
  ['the maximum itself', all(leaf('late', 'greaterThanInclusive', 5))],
  ['the minimum itself', all(leaf('late', 'lessThanInclusive', 0))],
  ['one of the levels', all(leaf('grade', 'notIn', ['优', '良']))],
  ['one way out of any', any(leaf('late', 'greaterThan', 5), leaf('late', 'equal', 0))],
  ['not all of what cannot be together', { not: all(leaf('late', 'equal', 1), leaf('late', 'equal', 2)) }],
  [
    'other facts, of which nothing is known',
    all(leaf('sales', 'greaterThan', { fact: 'target' }), leaf('sales', 'lessThan', { fact: 'target' })),
  ],
]

describe('rulesCanFire()', () => {
  test.each(impossible)('a condition that can never hold is named: %s', (_, when) => {
    expect(issuesOf(rewarding(when), code)).toEqual([
      { code, severity: 'warning', path: '/rewards/0/when', params: { name: '奖励' } },
    ])
  })

  test.each(possible)('one that can hold is not: %s', (_, when) => {
    expect(found(rewarding(when), code)).toEqual([])
  })

  test('every condition is looked at', () => {
    const never = all(leaf('sales', 'lessThan', 0))
    const raw = scheme({
      participants: { when: never },
      vetoes: [{ id: 'v', name: '否决', when: never, score: 0 }],
      penalties: [{ id: 'p', name: '处罚', when: never, effects: [{ kind: 'warning' }] }],
      pay: pay({ kind: 'fixed', id: 'f', name: '固定', amount: 1, when: never }),
      process: { interview: { when: never, withinDays: 7 } },
    })
    expect(issuesOf(raw, code).map(({ path, params }) => `${path} ${params.name}`)).toEqual([
      '/participants/when /participants',
      '/vetoes/0/when 否决',
      '/penalties/0/when 处罚',
      '/pay/components/0/when 固定',
      '/process/interview/when /process/interview',
    ])
  })

  test('a condition with too many alternatives counts as possible', () => {
    const choice = any(leaf('late', 'equal', 1), leaf('late', 'equal', 2), leaf('late', 'equal', 3))
    const wide = all(
      ...Array.from({ length: 9 }, () =>
        any(...Array.from({ length: 3 }, (_, index) => leaf('total', 'equal', index))),
      ),
      choice,
    )
    expect(found(rewarding(wide), code)).toEqual([])
  })
})
