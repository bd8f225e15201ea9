import { sum } from '../kernel/arithmetic.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import type { RecordField, TiersComponent } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { Gap, type Records } from '../model/value.ts'
import { attributed, gapOf } from '../scoring/gaps.ts'
import { reasonFor } from '../scoring/reason.ts'
import { zeroReason } from '../scoring/zero-reason.ts'
import type { Paid, PayKind } from './pay-kind.ts'
import { compileTierRule, type TierRule } from './tier-rule.ts'

/**
 * Commission by tiers, half-open by `from`. marginal (超额累进): each slice at its own rate, 10 % to 2,000 and 15 % above pay 350 on
 * 3,000; with `prior` the slices go on from there. whole (全额累进): all of it at the rate reached. `scale` sets the tiers in
 * multiples of a quota. With `per` each record runs through the tiers by itself and has its own entry in the trace.
 */
export const tiers: PayKind<'tiers'> = {
  kind: 'tiers',
  compile(raw, path, figure, compiling) {
    reportMisplaced(raw, path, compiling)
    const rule = compileTierRule(raw, path, figure, fieldsOf(raw, compiling), compiling)
    const records = raw.per === undefined ? undefined : compileRecords(raw.per, path, compiling)
    return {
      prepare: rule.prepare,
      rows: { path: `${path}/rows`, length: raw.rows.length },
      pay: (subject) =>
        records === undefined ? rule.pay(subject.frame) : payRecords(subject, records, rule, path, figure),
    }
  },
}

function reportMisplaced(raw: TiersComponent, path: string, compiling: Compiling): void {
  if (raw.mode === 'whole' && raw.prior !== undefined) {
    compiling.report(issue('tiers-prior-of-whole', 'error', `${path}/prior`, {}))
  }
  if (raw.mode === 'marginal' && raw.base !== undefined) {
    compiling.report(issue('tiers-base-of-marginal', 'error', `${path}/base`, {}))
  }
}

function compileRecords(per: string, path: string, compiling: Compiling): Name | undefined {
  const name = compiling.metric(`${path}/per`, per)
  if (name !== undefined && name.type !== 'records') {
    compiling.report(issue('metric-not-records', 'error', `${path}/per`, { metric: name.label }))
  }
  return name
}

function fieldsOf({ per }: TiersComponent, compiling: Compiling): readonly RecordField[] | undefined {
  if (per === undefined) return undefined
  const metric = compiling.raw.metrics.find((each) => each.id === per)
  return (metric?.kind === 'given' && metric.fields) || []
}

function payRecords(subject: Subject, name: Name, rule: TierRule, path: string, figure: string): Paid {
  const records = subject.frame[name.slot] as Records | Gap
  if (records instanceof Gap) {
    return { amount: attributed(records, figure), inputs: [{ figure: name.id, value: '' }] }
  }
  const each = records.map((record) => rule.pay(subject.frame, record))
  each.forEach((paid, index) => {
    traceRecord(subject, paid, path, `${figure}/${index}`)
  })
  return {
    amount: gapOf(...each.map((paid) => paid.amount)) ?? sum(each.map((paid) => paid.amount as Decimal)),
    ...(records.length === 0 && { reason: reasonFor('no-records', figure, { name: name.label }) }),
    get rowsOfRecords() {
      return each.flatMap(({ row }) => row ?? [])
    },
    get inputs() {
      const paid = each.map(({ amount }, index) => recordInput(amount, `${figure}/${index}`))
      return [{ figure: name.id, value: String(records.length) }, ...paid]
    },
  }
}

function recordInput(amount: Decimal | Gap, figure: string) {
  const text = amount instanceof Gap ? '' : toText(amount)
  return { figure, value: text, ...(text !== '' && { share: text }) }
}

/** A record that earns nothing says why. */
function traceRecord(subject: Subject, paid: Paid, path: string, figure: string): void {
  if (subject.trace === undefined) return
  const { amount, inputs, row, reason } = paid
  const why = zeroReason(amount, reason && { ...reason, figure }, figure)
  const value = amount instanceof Gap ? '' : toText(amount)
  subject.trace.push({
    figure,
    stage: 'pay',
    how: 'tiers',
    path,
    inputs: [...inputs],
    value,
    ...(row && { row }),
    ...(why && { reason: why }),
  })
}
