import type { facts as english } from '../en/facts.ts'

/** 关于员工和群体的数据。 */
export const facts: typeof english = {
  metric: '数据项',
  value: '值',
  values: '数据',
  of: '归属',
  add: '添加一项数据',
  remove: '去掉%{name}',
  none_left: '数据项库里没有其他合适的。',
  period_closed: '这个周期已关闭，数据不能再改。',
  money: '元',
  days: '天',
  rows: '%{smart_count} 条明细',
  unit: { money: '元', percent: '%', count: '次', days: '天', score: '分' },
}
