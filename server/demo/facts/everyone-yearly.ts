import type { FactRule } from './fact-rule.ts'

/** 全员年度考核方案（人事花名册）. */
export const everyoneYearly: FactRule = {
  scheme: 'hr-employees',
  periods: ({ year }) => [year],
  isFor: () => true,
  facts: ({ hired, payBase }, draw, period) => ({
    'monthly-income': payBase,
    'performance-rating': Math.min(4, Math.max(1, Math.round(2.9 * draw.level + draw.figure('rated', -0.9, 0.9, 2)))),
    'job-involvement': draw.whole('involvement', 2, 4),
    trainings: draw.whole('trainings', 0, 6),
    'service-years': Math.max(0, Number(period) - Number(hired.slice(0, 4))),
    overtime: draw.is('overtime', 0.3),
    'salary-hike': draw.whole('hike', 0, 20),
  }),
}
