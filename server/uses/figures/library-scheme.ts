import { compileScheme, type GivenMetric, type Issue, type RawScheme, type Scheme } from '../../../engine/index.ts'

/**
 * Metrics of the library as a scheme of nothing else, for periods of every cycle, so that facts meet exactly the checks that they will
 * meet in an evaluation. None of them is required: what is missing is for the scheme that needs it to say.
 */
export function libraryScheme(metrics: readonly GivenMetric[]): { scheme: Scheme; issues: readonly Issue[] } {
  const raw: RawScheme = {
    format: 1,
    id: 'library',
    name: 'library',
    cycle: 'month',
    rollUps: [
      { cycle: 'quarter', score: 'anew' },
      { cycle: 'half-year', score: 'anew' },
      { cycle: 'year', score: 'anew' },
    ],
    money: { currency: 'CNY', scale: 2, rounding: 'half-up' },
    score: { scale: 2, rounding: 'half-up' },
    metrics: metrics.map((metric) => ({ ...metric, required: false })),
    indicators: [],
  }
  const { parts, issues } = compileScheme(raw)
  return { scheme: parts, issues }
}
