import { expect, test } from 'vitest'
import { compileScheme } from '../../../engine/compile.ts'
import { evaluate, evaluateCompiled } from '../../../engine/evaluate.ts'
import { sharesAddUp } from '../../../engine/explain/shares-add-up.ts'
import type { RawFacts } from '../../../engine/model/raw/facts.ts'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'

/** Every kind whose row an evaluator of conditions picks, on both sides of each bound. */
const scheme: RawScheme = {
  format: 1,
  id: 'tables',
  name: '查表',
  cycle: 'quarter',
  money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
  score: { scale: 2, rounding: 'half-up' },
  metrics: [
    { kind: 'given', id: 'sales', name: '销售额', unit: 'money' },
    { kind: 'given', id: 'discount', name: '折扣', unit: 'percent', max: 100 },
    { kind: 'given', id: 'quality', name: '质量', unit: 'grade', levels: ['优秀', '良好', '合格'] },
  ],
  indicators: [
    {
      id: 'steps',
      name: '分段',
      weight: 40,
      scoring: {
        kind: 'steps',
        of: 'discount',
        rows: [{ from: 90, score: 100 }, { from: 80, score: 85.5 }, { score: 0 }],
      },
    },
    {
      id: 'levels',
      name: '等次',
      weight: 30,
      scoring: {
        kind: 'levels',
        of: 'quality',
        levels: [
          { level: '优秀', score: 100 },
          { level: '良好', score: 85 },
          { level: '合格', score: 60 },
        ],
      },
    },
    {
      id: 'rank',
      name: '排名',
      weight: 30,
      scoring: {
        kind: 'rank',
        of: 'sales',
        within: 'everyone',
        better: 'higher',
        rows: [
          { from: 1, score: 100 },
          { from: 2, score: 90 },
          { from: 4, score: 80 },
        ],
      },
    },
  ],
  pay: {
    components: [
      {
        kind: 'table',
        id: 'commission',
        name: '提成',
        inputs: [
          { id: 'discount', name: '折扣', of: 'discount', from: [0, 80, 90] },
          { id: 'quality', name: '质量', of: 'quality', levels: ['优秀', '良好', '合格'] },
        ],
        rows: [
          { at: [90, '优秀'], value: 5 },
          { at: [80, '*'], value: 2.5 },
          { at: [0, '*'], value: 0 },
          { at: ['*', '*'], value: 1 },
        ],
        gives: 'rate',
        base: 'sales',
        whenNoRow: 'invalid',
      },
      {
        kind: 'tiers',
        id: 'tiers',
        name: '超额',
        mode: 'marginal',
        of: 'sales',
        rows: [
          { from: 0, rate: 0 },
          { from: 1000, rate: 3 },
        ],
      },
      { kind: 'pool', id: 'pool', name: '奖金池', pool: '1000', share: 'total', within: 'everyone' },
    ],
  },
}

const bounds = [79.99, 80, 80.01, 89.99, 90, 90.01]
const levels = ['优秀', '良好', '合格']
const facts: RawFacts = {
  format: 1,
  period: '2026-Q1',
  people: bounds.flatMap((discount, index) =>
    levels.map((quality, at) => ({ id: `${index}${at}`, facts: { sales: 500 * (index + at), discount, quality } })),
  ),
}

test('both evaluators pick the same rows, and the shares of every entry add up', async () => {
  const { scheme: compiled, issues } = compileScheme(scheme)
  expect(issues.filter((each) => each.severity === 'error')).toEqual([])
  if (compiled === undefined) throw new Error('the scheme does not compile')
  const believed = await evaluate(compiled, facts, { trace: true })
  expect(evaluateCompiled(compiled, facts, { trace: true })).toEqual(believed)
  const people = believed.outcome?.people ?? []
  expect(people.map((person) => person.status)).toEqual(facts.people.map(() => 'complete'))
  expect(people.flatMap((person) => person.trace ?? []).filter((entry) => !sharesAddUp(entry))).toEqual([])
  const rows = people.map((person) => person.trace?.find((entry) => entry.figure === 'pay:commission')?.row?.index)
  expect(rows).toEqual([2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 3, 3, 0, 3, 3])
})

test('the result does not depend on the order of people', () => {
  const { scheme: compiled } = compileScheme(scheme)
  if (compiled === undefined) throw new Error('the scheme does not compile')
  const forwards = evaluateCompiled(compiled, facts).outcome?.people ?? []
  const backwards = evaluateCompiled(compiled, { ...facts, people: facts.people.toReversed() }).outcome?.people ?? []
  expect(backwards.toReversed()).toEqual(forwards)
})
