import { describe, expect, test } from 'vitest'
import type { Condition, ForcedDistribution, Metric, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { bands, scheme } from '../../support/schemes.ts'

const condition = (fact: string): Condition => ({ all: [{ fact, operator: 'greaterThan', value: 1 }] })
const rewarded = (when: Condition): Partial<RawScheme> => ({
  rewards: [{ id: 'r', name: 'r', when, effects: [{ kind: 'honour' }] }],
})

describe('conditions', () => {
  test('name what there is; a name mistyped is named with what was meant', () => {
    expect(issuesOf(scheme(rewarded(condition('saless'))))).toEqual([
      {
        code: 'name-unknown',
        severity: 'error',
        path: '/rewards/0/when/all/0/fact',
        params: { name: 'saless', suggestion: expect.stringContaining('sales') },
      },
    ])
  })

  test.each<[string, string, Partial<RawScheme>]>([
    ['who takes part', '/participants/when', { participants: { when: condition('total') } }],
    [
      'a veto',
      '/vetoes/0/when',
      {
        vetoes: [{ id: 'v', name: 'v', when: condition('rank'), score: 0 }],
        rank: { within: 'everyone', ties: 'shared' },
      },
    ],
    ['a reward', '/rewards/0/when', rewarded(condition('rewards'))],
  ])('see only what is known by then: %s', (_, path, overrides) => {
    expect(found(scheme(overrides))).toEqual([`error condition-known-too-late ${path}/all/0/fact`])
  })

  test('of interviews see all results of the period', () => {
    const raw = scheme({ process: { interview: { when: condition('penalties'), withinDays: 7 } } })
    expect(found(raw)).toEqual([])
  })
})

describe('those who decide between equals', () => {
  const forced = (metric: string): ForcedDistribution => ({
    within: 'everyone',
    rows: [
      { band: 'good', percent: 20 },
      { band: 'fair', percent: 80 },
    ],
    seatTies: 'higher-band',
    peopleTies: 'up',
    deciders: [{ metric, better: 'higher' }],
  })
  const metrics: readonly Metric[] = [
    ...scheme().metrics,
    { kind: 'given', id: 'grade', name: '评级', unit: 'grade', levels: ['优', '良'] },
    { kind: 'history', id: 'goods', name: '良好次数', measure: 'times', of: { bands: ['good'] } },
  ]
  const decided = (metric: string) =>
    scheme({ metrics: [...metrics], bands: { ...bands(['good', 80], ['fair', undefined]), forced: forced(metric) } })

  test.each([
    ['there are', 'slaes', 'name-unknown'],
    ['are numbers', 'grade', 'metric-not-number'],
    ['are known before bands are given out', 'goods', 'metric-not-yet-known'],
  ])('%s', (_, metric, code) => {
    expect(found(decided(metric))).toEqual([`error ${code} /bands/forced/deciders/0/metric`])
  })

  test('may be any fact', () => {
    expect(found(decided('sales'))).toEqual([])
  })
})
