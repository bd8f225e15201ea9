import type { FactRule } from './fact-rule.ts'

/** 业务部绩效管理方案（月度）. */
export const businessMonthly: FactRule = {
  scheme: 'a01-business-monthly',
  periods: ({ months }) => months,
  isFor: ({ post }) => post === 'sales-rep' || post === 'regional-manager',
  facts: ({ payBase }, draw) => {
    const trainings = draw.whole('trainings', 2, 5)
    const target = draw.whole('shipments', 60, 140) * 10_000
    return {
      ...{ 'class-b-users': draw.partOf('users', 12, 0.85), 'class-b-users-target': 10 },
      ...{ 'model-customers': draw.partOf('customers', 6, 0.8), 'model-customers-target': 5 },
      ...{ 'operators-recruited': draw.whole('operators', 0, 3), 'operators-target': 2 },
      'operator-shipments': (target * draw.level * draw.figure('shipped', 0.85, 1.12, 4)).toFixed(2),
      'operator-shipments-target': target.toFixed(2),
      ...{ 'trainings-held': trainings, 'trainings-attended': draw.partOf('attended', trainings, 0.95) },
      ...(draw.is('examined', 0.6) && { 'training-passed': draw.is('passed', 0.92) }),
      ...(draw.is('contributed', 0.04) && { 'major-contributions': 1 }),
      ...(draw.is('failed', 0.02) && { 'major-failures': 1 }),
      'wage-base': (Number(payBase) * 0.4).toFixed(2),
    }
  },
}
