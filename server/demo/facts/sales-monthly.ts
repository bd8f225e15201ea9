import type { RawRecord } from '../../../engine/index.ts'
import type { Draw } from './draw.ts'
import type { FactRule } from './fact-rule.ts'

/** 业务员考核与奖惩细则. */
export const salesMonthly: FactRule = {
  scheme: 'd01-sales-rewards-and-penalties',
  periods: ({ months }) => months,
  isFor: ({ post }) => post === 'salesperson',
  facts: ({ payBase }, draw, period) => {
    const target = draw.whole('target', 8, 16) * 10_000
    const sold = target * draw.level * draw.figure('sold', 0.85, 1.12, 4)
    const dealers = draw.whole('dealers', 15, 28)
    return {
      ...{ 'sales-actual': sold.toFixed(2), 'sales-target': target.toFixed(2) },
      collected: (sold * draw.figure('collected', 0.78, 0.99, 4)).toFixed(2),
      'collection-due': (sold * 0.95).toFixed(2),
      ...{ dealers, 'dealers-contacted': draw.partOf('contacted', dealers, 0.94) },
      ...{ 'trip-days': draw.whole('trips', 16, 23), 'scheduled-days': draw.whole('days', 21, 23) },
      ...lapses(draw),
      ...(draw.is('suggested', 0.08) && { suggestions: 1 }),
      ...{ 'base-wage': (Number(payBase) * 0.7).toFixed(2), commission: (sold * 0.015).toFixed(2) },
      overdue: overdue(draw, period),
    }
  },
}

/** What is written down only where it happened. */
function lapses(draw: Draw) {
  return {
    ...(draw.is('absent', 0.1) && { 'absent-days': draw.whole('absence', 1, 4) / 2 }),
    ...(draw.is('report missing', 0.06) && { 'reports-missing': 1 }),
    ...(draw.is('report late', 0.15) && { 'reports-late': draw.whole('reports late', 1, 2) }),
    ...(draw.is('file missing', 0.04) && { 'files-missing': 1 }),
    ...(draw.is('file late', 0.08) && { 'files-late': 1 }),
    ...(draw.is('task undone', 0.03) && { 'tasks-undone': 1 }),
  }
}

function overdue(draw: Draw, period: string): RawRecord[] {
  if (!draw.is('overdue', 0.12)) return []
  const amount = draw.whole('unpaid', 10, 80) * 100
  return [
    {
      invoice: `FP${period.replace('-', '')}${draw.whole('invoice', 100, 999)}`,
      amount,
      age: draw.whole('age', 31, 75),
      'months-charged': 0,
    },
  ]
}
