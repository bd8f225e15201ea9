import type { FactRule } from './fact-rule.ts'

/** 运营岗位月度考核方案. */
export const operationsMonthly: FactRule = {
  scheme: 'c01-operations-monthly',
  periods: ({ months }) => months,
  isFor: ({ department }) => department === 'operations',
  facts: ({ payBase }, draw) => {
    const target = draw.whole('target', 15, 30) * 10_000
    const reached = (name: string, all: number) => (all * draw.level * draw.figure(name, 0.88, 1.1, 4)).toFixed(2)
    const customers = draw.whole('customers', 6, 14)
    return {
      ...{ 'sales-actual': reached('sold', target), 'sales-target': target.toFixed(2) },
      ...{ 'profit-actual': reached('earned', target * 0.2), 'profit-target': (target * 0.2).toFixed(2) },
      ...{ 'new-customers': customers, 'new-customers-target': 10 },
      'new-customers-qualified': draw.partOf('qualified', customers, 0.85),
      ...{ 'customer-satisfaction': draw.figure('satisfaction', 88, 99, 1), 'satisfaction-target': 95 },
      ...(draw.is('trained', 0.1) && { 'trainings-finished': 1 }),
      'bonus-base': (Number(payBase) * 0.4).toFixed(2),
    }
  },
}
