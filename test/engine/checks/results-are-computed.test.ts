import { describe, expect, test } from 'vitest'
import type { RawScheme } from '../../../engine/model/raw/scheme.ts'
import { found, issuesOf } from '../../support/checking.ts'
import { pay, scheme } from '../../support/schemes.ts'

const codes = ['result-without-indicators', 'result-without-rank', 'result-without-bands'] as const
const paying = (formula: string) => pay({ kind: 'formula', id: 'bonus', name: '奖金', formula })
const without = (key: keyof RawScheme, raw: RawScheme): RawScheme => {
  const { [key]: _, ...rest } = raw
  return rest as RawScheme
}
const counting = (of: 'band' | 'total', thisPeriod?: boolean): RawScheme['metrics'] => [
  ...scheme().metrics,
  {
    kind: 'history',
    id: 'h',
    name: '次数',
    measure: 'times',
    of: of === 'band' ? { bands: ['good'] } : { scoreBelow: 60 },
    ...(thisPeriod !== undefined && { thisPeriod }),
  },
]

describe('resultsAreComputed()', () => {
  test('a rank needs to know within whom', () => {
    const raw = scheme({ pay: paying('base * rank / 10') })
    expect(issuesOf(raw, ...codes)).toEqual([
      { code: 'result-without-rank', severity: 'error', path: '/pay/components/0/formula', params: { name: '名次' } },
    ])
    expect(found({ ...raw, rank: { within: 'everyone', ties: 'shared' } }, ...codes)).toEqual([])
  })

  test.each(['coefficient', '如果(band = "good", 1, 0)'])('a band needs bands: %s', (formula) => {
    const raw = scheme({ pay: paying(`base * ${formula}`) })
    expect(found(without('bands', raw), 'result-without-bands')).toEqual([
      'error result-without-bands /pay/components/0/formula',
    ])
    expect(found(raw, ...codes)).toEqual([])
  })

  test('conditions read results too', () => {
    const when = { all: [{ fact: 'rank', operator: 'equal', value: 1 } as const] }
    const raw = scheme({ rewards: [{ id: 'first', name: '第一', when, effects: [{ kind: 'honour' }] }] })
    expect(found(raw, ...codes)).toEqual(['error result-without-rank /rewards/0/when'])
  })

  test('without indicators there is no total, and nothing that follows from it', () => {
    const when = { all: [{ fact: 'sales', operator: 'equal', value: 1 } as const] }
    const raw = scheme({
      indicators: [],
      rank: { within: 'everyone', ties: 'shared' },
      vetoes: [{ id: 'v', name: '舞弊', when, score: 0 }],
      pay: paying('base * total / 100'),
    })
    expect(found(raw, ...codes)).toEqual([
      'error result-without-indicators /pay/components/0/formula',
      'error result-without-indicators /bands/rows',
      'error result-without-indicators /rank',
      'error result-without-indicators /vetoes/0',
    ])
  })

  test('a history that counts this period needs its result', () => {
    expect(found(scheme({ metrics: counting('total'), indicators: [] }), ...codes)).toContain(
      'error result-without-indicators /metrics/3/of',
    )
    expect(found(without('bands', scheme({ metrics: counting('band') })), 'result-without-bands')).toEqual([
      'error result-without-bands /metrics/3/of',
    ])
    expect(found(without('bands', scheme({ metrics: counting('band', false) })), 'result-without-bands')).toEqual([])
    expect(found(scheme({ metrics: counting('total') }), ...codes)).toEqual([])
  })
})
