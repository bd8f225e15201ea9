import { subtract, sum } from '../kernel/arithmetic.ts'
import { equals } from '../kernel/compare.ts'
import { hundred } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { issue } from '../model/issue.ts'
import type { CheckContext } from './check-context.ts'

/** A forced distribution shares out 100 % over the bands, each at most once and from the top. Broken by 优秀 10 and 合格 80. */
export function forcedSharesSumToHundred({ raw, quantity, report }: CheckContext): void {
  const rows = raw.bands?.forced?.rows
  if (rows === undefined) return
  const percents = rows.map((row) => quantity(row.percent))
  const known = percents.filter((percent) => percent !== undefined)
  const whole = sum(known)
  if (known.length === rows.length && !equals(whole, hundred)) {
    const difference = toText(subtract(whole, hundred))
    report(issue('forced-shares-not-hundred', 'error', '/bands/forced/rows', { sum: toText(whole), difference }))
  }
  const order = (raw.bands?.rows ?? []).map((row) => row.id)
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (before === undefined || order.indexOf(row.band) > order.indexOf(before.band)) return
    report(issue('forced-bands-out-of-order', 'error', `/bands/forced/rows/${index}`, { band: row.band }))
  })
}
