import { drawOf } from './draw.ts'
import type { FactRule } from './fact-rule.ts'
import type { GroupRule } from './group-rule.ts'

/** 业务所长绩效考核方案: figures are of the year up to the quarter's end, and compared with those of a year before. */
export const branchHeads: FactRule = {
  scheme: 'b01-branch-head',
  periods: ({ earlierQuarters, quarters }) => [...earlierQuarters, ...quarters],
  isFor: ({ post }) => post === 'branch-head',
  facts: ({ id, payBase }, draw, period) => {
    const [year, quarter] = yearAndQuarter(period)
    const quarters = Array.from({ length: quarter }, (_, index) => drawOf(id, `${year}-Q${index + 1}`))
    const target = quarters.reduce((sum, each) => sum + each.whole('target', 40, 50) * 100_000, 0)
    const grown = 1 + 0.06 * (Number(year) - 2025)
    return {
      'sales-actual': (target * grown * draw.level * draw.figure('sold', 0.95, 1.06, 4)).toFixed(2),
      'sales-target': (target * grown).toFixed(2),
      ...{ 'market-share': draw.figure('share', 12, 16, 1), 'market-share-target': 14 },
      'customer-satisfaction': draw.figure('satisfaction', 82, 97, 1),
      'bonus-base': (Number(payBase) * 0.6).toFixed(2),
      'annual-award-base': (Number(payBase) * 2).toFixed(2),
    }
  },
}

/** The branches that they lead. */
export const branchTeams: GroupRule = {
  kind: 'team',
  ids: ['branch-east', 'branch-south', 'branch-west', 'branch-north'],
  periods: ({ earlierQuarters, quarters }) => [...earlierQuarters, ...quarters],
  facts: (draw, period) => {
    const [, quarter] = yearAndQuarter(period)
    const [headcount, planned] = [draw.whole('people', 13, 16), 4 * quarter]
    return {
      ...{ headcount, leavers: draw.whole('leavers', 0, quarter), 'turnover-limit': 10 },
      ...{ 'members-rated': headcount * quarter, 'members-qualified': draw.partOf('good', headcount * quarter, 0.95) },
      ...{ 'trainings-planned': planned, 'trainings-done': draw.partOf('trained', planned, 0.92) },
    }
  },
}

function yearAndQuarter(period: string): readonly [string, number] {
  return [period.slice(0, 4), Number(period.slice(6))]
}
