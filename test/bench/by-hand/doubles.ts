import type { RawFacts, RawFactValues, RawPerson } from '../../../engine/index.ts'
import type { PersonFigures, Visit } from '../contender.ts'
import { type DoubleMoney, double, payInDoubles, roundDouble } from '../pay-in-doubles.ts'
import { scoreInDoubles } from './doubles-scores.ts'

/**
 * The same scheme by hand in doubles, as most such programs are written: the same figures in the same shape, but left as
 * numbers. The floor that exactness can be measured against, and no way to pay people: quotients and products may come out on
 * the wrong side of a step or of half a fen.
 */
export function evaluateInDoubles(facts: RawFacts, visit: Visit): void {
  for (const person of facts.people) visit(evaluatePerson(person))
}

function evaluatePerson({ id, facts = {} }: RawPerson): PersonFigures {
  const { scores, total } = scoreInDoubles(facts)
  const band = bandOf(total)
  const rewards = rewardsOf(facts, total, band)
  const penalties = penaltiesOf(facts, total, band)
  return payInDoubles({ id, scores, total, band, coefficient: coefficientOf(band) }, facts, rewards, penalties)
}

type Band = 'a' | 'b' | 'c' | 'd' | 'e'

function bandOf(total: number): Band {
  if (total >= 95) return 'a'
  if (total >= 85) return 'b'
  if (total >= 70) return 'c'
  return total >= 60 ? 'd' : 'e'
}

function coefficientOf(band: Band): number {
  if (band === 'a') return 1.5
  if (band === 'b') return 1.2
  if (band === 'c') return 1
  return band === 'd' ? 0.6 : 0
}

function rewardsOf(facts: RawFactValues, total: number, band: Band): DoubleMoney[] {
  const rewards: DoubleMoney[] = []
  if (total >= 100) rewards.push({ id: 'top', money: 1000 })
  if (facts.complaints === 0 && facts.absences === 0) rewards.push({ id: 'flawless', money: 300 })
  if (double(facts.months) >= 60 && (band === 'a' || band === 'b')) {
    rewards.push({ id: 'loyal', money: roundDouble(double(facts.base) * 0.05) })
  }
  return rewards
}

function penaltiesOf(facts: RawFactValues, total: number, band: Band): DoubleMoney[] {
  const penalties: DoubleMoney[] = []
  const complaints = double(facts.complaints)
  if (complaints > 2) penalties.push({ id: 'complained', money: complaints * 50 })
  if (double(facts.absences) > 3 || total < 50) penalties.push({ id: 'absent', money: 200 })
  if (band === 'e' && double(facts.months) > 6) penalties.push({ id: 'failed', money: 100 })
  return penalties
}
