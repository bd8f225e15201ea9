import type { FactRule } from './fact-rule.ts'
import type { GroupRule } from './group-rule.ts'

/** 业务小组季度奖金方案: of each member only the share in the team's bonus. */
export const exportTeamMembers: FactRule = {
  scheme: 'd02-sales-team-bonus',
  periods: ({ quarters }) => quarters,
  isFor: ({ post }) => post === 'team-leader' || post === 'team-member',
  facts: ({ post }, draw) => ({ 'share-coefficient': post === 'team-leader' ? 1.5 : draw.whole('share', 8, 12) / 10 }),
}

/** The sales teams and what they brought in. */
export const exportTeams: GroupRule = {
  kind: 'team',
  ids: ['export-one', 'export-two', 'export-three', 'export-four'],
  periods: ({ quarters }) => quarters,
  facts: (draw) => {
    const target = draw.whole('target', 100, 150) * 10_000
    const fob = target * draw.level * draw.figure('sold', 0.92, 1.12, 4)
    const part = (name: string, low: number, high: number) => (fob * draw.figure(name, low, high, 5)).toFixed(2)
    const checks = draw.whole('checks', 12, 13)
    return {
      sales: (fob * 1.08).toFixed(2),
      ...{ freight: part('freight', 0.02, 0.04), 'quota-cost': part('quota', 0.005, 0.015) },
      ...{ 'certificate-cost': part('papers', 0.002, 0.006), 'customer-commission': part('commission', 0.01, 0.03) },
      ...{ 'purchase-cost': part('purchase', 0.66, 0.72), tax: part('tax', 0.04, 0.06) },
      ...{ 'transport-expense': part('transport', 0.015, 0.03), 'bank-expense': part('bank', 0.003, 0.007) },
      ...{ 'insurance-expense': part('insurance', 0.002, 0.005), 'other-expense': part('other', 0.005, 0.012) },
      ...{ 'fob-target': target.toFixed(2), 'team-profit-target': (target * 0.19).toFixed(2) },
      ...{ 'checks-held': checks, 'checks-published': draw.partOf('published', checks, 0.99) },
      'check-score': draw.figure('score', 78, 97, 1),
    }
  },
}
