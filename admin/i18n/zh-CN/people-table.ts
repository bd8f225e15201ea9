import type { peopleTable as english } from '../en/people-table.ts'

/** 人员长表。 */
export const peopleTable: typeof english = {
  count: '共 %{smart_count} 人',
  nobody: '没有符合条件的人员。',
  unreachable: '部分数据未能取得。',
  again: '重试',
  keys: '方向键移动，Home、End 到首尾，回车打开。',
}
