import type { difference as english } from '../../en/publishing/difference.ts'

/** 方案两份内容的不同。 */
export const difference: typeof english = {
  title: '与第 %{number} 版（%{state}）的不同',
  title_first: '与以往的不同',
  first: '还没有发布过，全部是新内容。',
  affected: '影响 %{smart_count} 人的应发',
  same: '两者含义相同。',
  changes: '%{smart_count} 处',
}
