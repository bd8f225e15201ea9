import type { chart as english } from '../en/chart.ts'

/** 图表，以及同样数字的表格。 */
export const chart: typeof english = {
  as_table: '看表格',
  as_chart: '看图表',
  table_of: '%{label}：看表格',
  chart_of: '%{label}：看图表',
  before: '原来',
  after: '现在',
  step: '项目',
  amount: '金额',
  level: '累计',
  total: '合计',
  rise: '增加',
  cut: '纵轴不从 0 开始。',
  fall: '减少',
}
