import { describe, expect, test } from 'vitest'
import type { HistoryOf, RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { dimension, indicator, pay, scheme } from '../../support/schemes.ts'

type Limited = { posts?: string[]; departments?: string[] }

const codes = [
  'post-not-declared',
  'department-not-declared',
  'rater-not-declared',
  'component-not-declared',
  'band-not-declared',
  'reward-not-declared',
  'penalty-not-declared',
] as const
const when = { all: [{ fact: 'sales', operator: 'greaterThan', value: 1 } as const] }
const consequence = (limited: Limited) => ({
  id: 'x',
  name: 'x',
  when,
  effects: [{ kind: 'honour' as const }],
  ...limited,
})
const declared: Partial<RawScheme> = {
  posts: [{ id: 'sales', name: '销售代表' }],
  departments: [{ id: 'east', name: '华东区' }],
  raters: [{ id: 'superior', name: '上级' }],
}

/** A post and a department that there are not, in each place that may name them. */
const limits: readonly (readonly [string, (limited: Limited) => Partial<RawScheme>])[] = [
  ['/participants', (limited) => ({ participants: limited })],
  ['/indicators/0', (limited) => ({ indicators: [indicator('a', limited)] })],
  ['/indicators/0/children/0', (limited) => ({ indicators: [dimension('d', 100, indicator('a', limited))] })],
  ['/rewards/0', (limited) => ({ rewards: [consequence(limited)] })],
  ['/penalties/0', (limited) => ({ penalties: [consequence(limited)] })],
  ['/pay/components/0', (limited) => ({ pay: pay({ kind: 'fixed', id: 'f', name: 'f', amount: 1, ...limited }) })],
]

describe('partsExist()', () => {
  test.each(limits)('posts and departments of %s are declared, or the nearest is named', (path, overrides) => {
    const raw = (limited: Limited) => scheme({ ...declared, ...overrides(limited) })
    expect(issuesOf(raw({ posts: ['sales', 'sale'], departments: ['west'] }), ...codes)).toEqual([
      {
        code: 'post-not-declared',
        severity: 'error',
        path: `${path}/posts/1`,
        params: { id: 'sale', suggestion: 'sales' },
      },
      {
        code: 'department-not-declared',
        severity: 'error',
        path: `${path}/departments/0`,
        params: { id: 'west', suggestion: 'east' },
      },
    ])
    expect(found(raw({ posts: ['sales'], departments: ['east'] }), ...codes)).toEqual([])
  })

  test('so are the posts that have weights of their own', () => {
    const raw = scheme({
      ...declared,
      indicators: [indicator('a', { weights: [{ posts: ['sales', 'clerk'], weight: 100 }] })],
    })
    expect(found(raw, ...codes)).toEqual(['error post-not-declared /indicators/0/weights/0/posts/1'])
  })

  test('raters and their posts', () => {
    const rated = (rater: string, post: string) =>
      scheme({
        ...declared,
        indicators: [
          indicator('a', {
            scoring: { kind: 'ratings', raters: [{ rater, weight: 100, posts: [post] }], whenRaterMissing: 'block' },
          }),
        ],
      })
    expect(issuesOf(rated('superier', 'sales'), ...codes)).toEqual([
      {
        code: 'rater-not-declared',
        severity: 'error',
        path: '/indicators/0/scoring/raters/0/rater',
        params: { id: 'superier', suggestion: 'superior' },
      },
    ])
    expect(found(rated('superior', 'x'), ...codes)).toEqual([
      'error post-not-declared /indicators/0/scoring/raters/0/posts/0',
    ])
    expect(found(rated('superior', 'sales'), ...codes)).toEqual([])
  })

  test('components that an advance is set against', () => {
    const draw = (against: string) =>
      scheme({
        pay: pay(
          { kind: 'fixed', id: 'commission', name: '提成', amount: 1 },
          { kind: 'draw', id: 'draw', name: '保底', amount: '2000', against: [against] },
        ),
      })
    expect(issuesOf(draw('comission'), ...codes)).toEqual([
      {
        code: 'component-not-declared',
        severity: 'error',
        path: '/pay/components/1/against/0',
        params: { id: 'comission', suggestion: 'commission' },
      },
    ])
    expect(found(draw('commission'), ...codes)).toEqual([])
  })

  test.each<[HistoryOf, string, string]>([
    [{ bands: ['good', 'god'] }, 'band-not-declared', '/metrics/3/of/bands/1'],
    [{ reward: 'first' }, 'reward-not-declared', '/metrics/3/of/reward'],
    [{ penalty: 'late' }, 'penalty-not-declared', '/metrics/3/of/penalty'],
  ])('what a history counts is declared: %j', (of, code, path) => {
    const metrics = [...scheme().metrics, { kind: 'history', id: 'h', name: '次数', measure: 'times', of } as const]
    expect(found(scheme({ metrics }), ...codes)).toEqual([`error ${code} ${path}`])
    const mended = scheme({
      metrics: [...metrics.slice(0, 3), { ...metrics[3], of: 'bands' in of ? { bands: ['good'] } : of } as never],
      rewards: [{ ...consequence({}), id: 'first' }],
      penalties: [{ ...consequence({}), id: 'late' }],
    })
    expect(found(mended, ...codes)).toEqual([])
  })

  test('the band of a veto', () => {
    const vetoed = (band: string) => scheme({ vetoes: [{ id: 'v', name: '舞弊', when, band }] })
    expect(issuesOf(vetoed('goood'), ...codes)).toEqual([
      {
        code: 'band-not-declared',
        severity: 'error',
        path: '/vetoes/0/band',
        params: { id: 'goood', suggestion: 'good' },
      },
    ])
    expect(found(vetoed('good'), ...codes)).toEqual([])
  })

  test('where nothing is near, all there are are named', () => {
    const raw = scheme({ ...declared, participants: { posts: ['zzzzzzzz'] } })
    expect(issuesOf(raw, ...codes)).toMatchObject([{ params: { suggestion: 'sales' } }])
    expect(issuesOf(scheme({ participants: { posts: ['x'] } }), ...codes)).toMatchObject([
      { params: { suggestion: '' } },
    ])
  })
})
