import type { ConsequenceOutcome, Outcome, PersonOutcome, RawFacts, RawPerson } from '../../../engine/index.ts'
import { add, multiply, subtract } from '../../../engine/kernel/arithmetic.ts'
import { isNegative } from '../../../engine/kernel/compare.ts'
import { zero } from '../../../engine/kernel/decimal.ts'
import { round } from '../../../engine/kernel/round.ts'
import { shift } from '../../../engine/kernel/shift.ts'
import { amount } from './amount.ts'
import { bandOf } from './exact-bands.ts'
import { addPenalties } from './exact-penalties.ts'
import { addRewards } from './exact-rewards.ts'
import { notesOf } from './notes.ts'
import { scorePerson } from './exact-scores.ts'
import { ExactTotals } from './exact-totals.ts'
import { twoDecimals } from './two-decimals.ts'

/**
 * The benchmark's scheme as a good programmer would write it for this scheme alone, with the engine's own decimals. It gives
 * what the evaluator gives, to the last field: everyone's figures as text, the notes on zeros, the totals. What it may know and
 * the evaluator may not: the names of facts stand in the code; the products of scores and weights are worked out beforehand,
 * with their texts; no fact is missing or breaks a rule (it stops where one is no number); nobody has parts, groups, a history
 * or conditions on who is in; amounts have at most two decimals; what is the same for many people is one object.
 */
export function evaluateEachByHand(facts: RawFacts, visit: (outcome: PersonOutcome) => void): Outcome['totals'] {
  const totals = new ExactTotals()
  for (const person of facts.people) visit(evaluatePerson(person, totals))
  return totals.written()
}

/** The same, kept. */
export function evaluateByHand(facts: RawFacts): Outcome {
  const people: PersonOutcome[] = []
  const totals = evaluateEachByHand(facts, (outcome) => people.push(outcome))
  return { format: 1, scheme: 'bench', period: facts.period, people, totals }
}

function evaluatePerson({ id, facts = {} }: RawPerson, totals: ExactTotals): PersonOutcome {
  const { scores, total } = scorePerson(facts)
  const band = bandOf(total)
  const base = amount(facts.base)
  const rewards: ConsequenceOutcome[] = []
  const penalties: ConsequenceOutcome[] = []
  const rewarded = addRewards(rewards, total, band, base, facts)
  const penalised = addPenalties(penalties, total, band, facts)

  const fixedPay = round(amount(facts.fixed), 2, 'half-up')
  const performance = round(shift(multiply(multiply(base, band.coefficient), total), -2), 2, 'half-up')
  const extras = subtract(rewarded, penalised)
  const whole = add(add(fixedPay, performance), extras)
  const payout = isNegative(whole) ? zero : whole
  totals.add(band, fixedPay, performance, extras, payout)

  const outcome: PersonOutcome = {
    id,
    status: 'complete',
    scores,
    total: twoDecimals(total),
    band: band.id,
    rewards,
    penalties,
    pay: { 'fixed-pay': twoDecimals(fixedPay), performance: twoDecimals(performance), extras: twoDecimals(extras) },
    payout: twoDecimals(payout),
  }
  const notes = notesOf(fixedPay, performance, extras, whole)
  if (notes.length > 0) outcome.notes = notes
  return outcome
}
