import type { RawPerson } from '../../engine/model/raw/facts.ts'
import type { Metric, RawScheme } from '../../engine/model/raw/scheme.ts'
import { bands, pay, scheme } from './schemes.ts'

/** A scheme whose total is the fact `mark`; pay is `base × total ÷ 100`. For whatever comes after the scores. */
export function marked(overrides: Partial<RawScheme> = {}): RawScheme {
  return scheme({
    metrics: markMetrics(),
    indicators: [{ id: 'result', name: '业绩', weight: 100, scoring: { kind: 'formula', formula: 'mark' } }],
    bands: bands(['good', 80], ['fair', undefined]),
    pay: pay({ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100' }),
    ...overrides,
  })
}

/** The metrics of `marked`, and others. */
export function markMetrics(...others: readonly Metric[]): Metric[] {
  return [
    { kind: 'given', id: 'mark', name: '得分', unit: 'score' },
    { kind: 'given', id: 'base', name: '绩效工资基数', unit: 'money' },
    ...others,
  ]
}

/** Someone with a mark, and a base of 1,000. */
export function rated(id: string, mark: number, overrides: Partial<RawPerson> = {}): RawPerson {
  return { id, ...overrides, facts: { mark, base: 1000, ...overrides.facts } }
}
