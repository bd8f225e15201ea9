import type { FactRule } from './fact-rule.ts'

const posts: ReadonlySet<string> = new Set(['sales-rep', 'account-manager', 'sales-assistant'])
const ratings = ['AAA', 'AA', 'AA', 'A', 'A', 'A', 'B', 'C']

/** 业务部七指标考核方案（按岗位设权重）. */
export const businessQuarterly: FactRule = {
  scheme: 'a18-business-seven-indicators',
  periods: ({ quarters }) => quarters,
  isFor: ({ post }) => posts.has(post),
  facts: ({ payBase }, draw) => {
    const target = draw.whole('sales', 40, 90) * 10_000
    const [checks, hours] = [draw.whole('checks', 20, 40), draw.whole('hours', 8, 24)]
    const orders = draw.whole('orders', 200, 1_200)
    return {
      'sales-actual': (target * draw.level * draw.figure('sold', 0.88, 1.1, 4)).toFixed(2),
      'sales-target': target.toFixed(2),
      'customer-satisfaction': Math.min(100, Number((draw.level * draw.figure('satisfied', 82, 95, 1)).toFixed(1))),
      ...{ orders, complaints: draw.whole('complaints', 0, Math.ceil(orders / 60)) },
      'credit-rating': ratings[draw.whole('credit', 0, ratings.length - 1)] ?? 'A',
      ...{ checks, 'checks-passed': draw.partOf('passed', checks, 0.97) },
      ...{ 'training-planned': hours, 'training-attended': draw.partOf('attended', hours, 0.93) },
      ...{ 'market-share': draw.figure('share', 7, 11, 1), 'market-share-target': 9 },
      'wage-base': (Number(payBase) * 1.2).toFixed(2),
      'bonus-base': (Number(payBase) * 0.9).toFixed(2),
    }
  },
}
