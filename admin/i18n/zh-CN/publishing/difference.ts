import type { difference as english } from '../../en/publishing/difference.ts'

/** 方案两份内容的不同。 */
export const difference: typeof english = {
  same: '两者含义相同。',
  changes: '%{smart_count} 处',
}
