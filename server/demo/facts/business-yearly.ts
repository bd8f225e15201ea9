import type { FactRule } from './fact-rule.ts'

const effects = ['显著', '较好', '较好', '一般', '一般', '没有']

/** 业务部绩效考核方案（四维）. */
export const businessYearly: FactRule = {
  scheme: 'a02-business-four-dimensions',
  periods: ({ year }) => [year],
  isFor: ({ department }) => department === 'business',
  facts: (_, draw) => {
    const target = draw.whole('target', 60, 140) * 100_000
    const days = 250
    return {
      'sales-actual': (target * draw.level * draw.figure('sold', 0.92, 1.08, 4)).toFixed(2),
      'sales-target': target.toFixed(2),
      'customer-satisfaction': draw.figure('satisfaction', 78, 96, 1),
      ...{ 'market-share': draw.figure('share', 9, 14, 1), 'market-share-target': 12 },
      ...{ 'days-due': days, 'days-attended': days - draw.whole('absent', 0, 14) },
      violations: draw.is('violated', 0.15) ? draw.whole('violations', 1, 2) : 0,
      'exam-mark': draw.whole('exam', 62, 98),
      'skill-result': effects[draw.whole('skill', 0, effects.length - 1)] ?? '一般',
      'innovation-effect': effects[draw.whole('innovation', 1, effects.length - 1)] ?? '一般',
    }
  },
}
