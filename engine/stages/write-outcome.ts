import type { Scheme } from '../compile/scheme.ts'
import { sum } from '../kernel/arithmetic.ts'
import { Decimal, zero } from '../kernel/decimal.ts'
import { toFixed, toText } from '../kernel/text.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { RawFacts } from '../model/raw/facts.ts'
import type { Outcome, PersonOutcome } from '../model/raw/outcome.ts'
import { Gap, type Value } from '../model/value.ts'
import type { Payment } from './payment.ts'
import type { PersonRun } from './person-run.ts'
import type { Effects } from './take-effect.ts'

/** Stage 9: everyone's outcome, in the order of the facts, and the totals. Nobody is paid from an outcome that is not complete. */
export function writeOutcome(
  scheme: Scheme,
  facts: RawFacts,
  runs: readonly PersonRun[],
  effects: Effects,
  payments: ReadonlyMap<PersonRun, Payment>,
): Outcome {
  const people = runs.map((run) => personOutcome(scheme, run, effects, payments.get(run)))
  const paid = runs.flatMap((run, index) => (people[index]?.status === 'complete' ? [payments.get(run)] : []))
  return { format: 1, scheme: scheme.raw.id, period: facts.period, people, totals: totalsOf(scheme, people, paid) }
}

function statusOf(run: PersonRun): PersonOutcome['status'] {
  if (run.leftOut !== undefined) return 'not-included'
  if (run.problems.length > 0) return 'invalid'
  return run.missing.length > 0 ? 'incomplete' : 'complete'
}

function personOutcome(scheme: Scheme, run: PersonRun, effects: Effects, payment: Payment | undefined): PersonOutcome {
  const { id, name } = run.person
  const status = statusOf(run)
  const head = { id, ...(name !== undefined && { name }), status }
  if (run.leftOut !== undefined) return { ...head, notes: [run.leftOut] }
  return {
    ...head,
    ...(run.missing.length > 0 && { missing: [...run.missing] }),
    ...(run.problems.length > 0 && { problems: [...run.problems] }),
    ...(run.notes.length > 0 && { notes: [...run.notes] }),
    ...results(scheme, run),
    ...consequencesOf(scheme, run, effects),
    ...(status === 'complete' && payment !== undefined && paymentOf(scheme, payment)),
    ...(run.trace !== undefined && { trace: run.trace }),
  }
}

function results(scheme: Scheme, run: PersonRun): Partial<PersonOutcome> {
  const read = (id: string): Value | undefined => run.frame[scheme.names.find(id)?.slot ?? -1]
  const metrics = scheme.metrics.flatMap(({ raw, name }) =>
    raw.kind === 'given' ? [] : shown(raw.id, run.frame[name.slot]),
  )
  const { scale } = scheme.raw.score
  const scores = indicatorsOf(scheme.raw).flatMap(({ indicator }): [string, string][] => {
    const score = read(`score:${indicator.id}`)
    return score instanceof Decimal ? [[indicator.id, toFixed(score, Math.max(scale, score.scale))]] : []
  })
  const [total, rank, band] = [read('total'), read('rank'), read('band')]
  return {
    ...(metrics.length > 0 && { metrics: Object.fromEntries(metrics) }),
    ...(scores.length > 0 && { scores: Object.fromEntries(scores) }),
    ...(total instanceof Decimal && { total: toFixed(total, Math.max(scale, total.scale)) }),
    ...(rank instanceof Decimal && { rank: Number(toText(rank)) }),
    ...(typeof band === 'string' && { band }),
  }
}

function shown(id: string, value: Value | undefined): [string, string | boolean][] {
  if (value instanceof Decimal) return [[id, toText(value)]]
  return typeof value === 'boolean' ? [[id, value]] : []
}

function consequencesOf(scheme: Scheme, run: PersonRun, effects: Effects): Partial<PersonOutcome> {
  const found = effects.get(run)
  return {
    ...(scheme.raw.rewards !== undefined && { rewards: [...(found?.rewards ?? [])] }),
    ...(scheme.raw.penalties !== undefined && { penalties: [...(found?.penalties ?? [])] }),
  }
}

function paymentOf(scheme: Scheme, payment: Payment): Partial<PersonOutcome> {
  if (scheme.raw.pay === undefined) return {}
  const { scale } = scheme.raw.money
  const text = (value: Decimal | Gap, places = scale) => (value instanceof Gap ? '' : toFixed(value, places))
  const carried = [...payment.carried].map(([id, value]) => [id, toText(value)])
  return {
    pay: Object.fromEntries(
      [...payment.amounts].map(([{ raw }, amount]) => [raw.id, text(amount, raw.rounding?.scale ?? scale)]),
    ),
    payout: text(payment.payout),
    ...(carried.length > 0 && { carried: Object.fromEntries(carried) }),
  }
}

function totalsOf(
  scheme: Scheme,
  people: readonly PersonOutcome[],
  payments: readonly (Payment | undefined)[],
): Outcome['totals'] {
  const count = (status: PersonOutcome['status']) => people.filter((person) => person.status === status).length
  const { scale } = scheme.raw.money
  const known = (value: Decimal | Gap | undefined) => (value instanceof Decimal ? value : zero)
  const bands = (scheme.raw.bands?.rows ?? []).map(({ id }) => [
    id,
    people.filter((person) => person.band === id).length,
  ])
  return {
    people: people.length,
    complete: count('complete'),
    incomplete: count('incomplete'),
    invalid: count('invalid'),
    notIncluded: count('not-included'),
    payout: toFixed(sum(payments.map((payment) => known(payment?.payout))), scale),
    components: Object.fromEntries(
      scheme.components.map((component) => [
        component.raw.id,
        toFixed(
          sum(payments.map((payment) => known(payment?.amounts.get(component)))),
          component.raw.rounding?.scale ?? scale,
        ),
      ]),
    ),
    bands: Object.fromEntries(bands),
  }
}
