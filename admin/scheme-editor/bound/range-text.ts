/**
 * A half-open range as people read it: `90 ≤ 得分 < 95`, `得分 ≥ 95` where it has no upper end, `得分 < 60` where it has no lower one.
 * Nothing where it has neither.
 */
export function rangeText(name: string, from: string, until: string): string {
  if (from === '') return until === '' ? '' : `${name} < ${until}`
  return until === '' ? `${name} ≥ ${from}` : `${from} ≤ ${name} < ${until}`
}
