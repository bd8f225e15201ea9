import { absolute, subtract } from '../kernel/arithmetic.ts'
import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { GivenMetric } from '../model/raw/scheme.ts'
import { changeShare, type Stretch } from './find-jumps.ts'

/** The largest jump of pay within one step of a fact; undefined where there is none. */
export function largestCliff(cliffs: readonly Stretch[], metric: GivenMetric, path: string): Issue | undefined {
  const cliff = largest(cliffs)
  if (cliff === undefined) return undefined
  const { from, to } = cliff
  return issue('pay-cliff', 'warning', path, {
    metric: metric.name,
    below: toText(from.at),
    at: toText(to.at),
    before: toText(from.pay),
    after: toText(to.pay),
    change: toText(subtract(to.pay, from.pay)),
    share: toText(changeShare(cliff)),
  })
}

/** The largest loss of pay while a fact gets better; undefined where there is none. */
export function largestFall(falls: readonly Stretch[], metric: GivenMetric, path: string): Issue | undefined {
  const fall = largest(falls)
  if (fall === undefined) return undefined
  const [worse, better] = metric.better === 'lower' ? [fall.to, fall.from] : [fall.from, fall.to]
  return issue('pay-falls', 'warning', path, {
    metric: metric.name,
    from: toText(worse.at),
    to: toText(better.at),
    before: toText(worse.pay),
    after: toText(better.pay),
    change: toText(sizeOf(fall)),
  })
}

function largest(stretches: readonly Stretch[]): Stretch | undefined {
  return stretches.reduce<Stretch | undefined>(
    (most, each) => (most !== undefined && compare(sizeOf(most), sizeOf(each)) >= 0 ? most : each),
    undefined,
  )
}

function sizeOf({ from, to }: Stretch): Decimal {
  return absolute(subtract(to.pay, from.pay))
}
