import type { Bands, Indicator, Metric, Pay, RawScheme } from '../../engine/model/raw/scheme.ts'

/** The smallest scheme that says something: one metric, one indicator, two bands, and pay by the score. */
const smallest: RawScheme = {
  format: 1,
  id: 'sales-monthly',
  name: '业务部月度方案',
  cycle: 'month',
  money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
  score: { scale: 2, rounding: 'half-up' },
  metrics: [
    { kind: 'given', id: 'sales', name: '销售额', unit: 'money' },
    { kind: 'given', id: 'target', name: '目标', unit: 'money' },
    { kind: 'given', id: 'base', name: '绩效工资基数', unit: 'money' },
  ],
  indicators: [indicator('sales-result', { name: '销售达成' })],
  bands: bands(['good', 80], ['fair', undefined]),
  pay: { components: [{ kind: 'formula', id: 'bonus', name: '绩效工资', formula: 'base * total / 100' }] },
}

/** A whole, valid scheme with some of its parts replaced. */
export function scheme(overrides: Partial<RawScheme> = {}): RawScheme {
  return { ...structuredClone(smallest), ...structuredClone(overrides) }
}

/** An indicator that is scored by completion of `sales` against `target`, its weight 100. */
export function indicator(id: string, overrides: Partial<Indicator> = {}): Indicator {
  const scored: Indicator = {
    id,
    name: id,
    weight: 100,
    scoring: {
      kind: 'completion',
      actual: 'sales',
      target: 'target',
      better: 'higher',
      full: 100,
      whenZero: 'incomplete',
    },
  }
  return { ...scored, ...overrides }
}

/** A dimension: an indicator with others below it. */
export function dimension(id: string, weight: number, ...children: Indicator[]): Indicator {
  return { id, name: id, weight, children }
}

/** Given metrics of one unit. */
export function given(unit: 'money' | 'percent' | 'count' | 'number' | 'yes-no', ...ids: string[]): Metric[] {
  return ids.map((id) => ({ kind: 'given', id, name: id, unit }))
}

/** Bands from the top: id and the lowest total, undefined for the open end. */
export function bands(...rows: readonly (readonly [string, number | undefined])[]): Bands {
  return { rows: rows.map(([id, from]) => ({ id, name: id, ...(from !== undefined && { from }) })) }
}

/** Pay of the components given. */
export function pay(...components: Pay['components']): Pay {
  return { components }
}
