import type { Scheme } from '../compile/scheme.ts'
import { daysInPeriod, isDate } from '../kernel/dates.ts'
import { decimal, one, zero } from '../kernel/decimal.ts'
import { firstDay, lastDay } from '../kernel/period.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import type { Frame, Value } from '../model/value.ts'
import { conditionTest } from '../rules/condition-test.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { whyLeftOut } from '../stages/choose-participants.ts'
import { lostBalances } from '../stages/has-balance.ts'
import { carriedOf, dateOf, lackingAttribute } from '../stages/load-person.ts'
import { loadFacts } from './fact-steps.ts'
import type { FastPerson } from './fast-person.ts'
import { gaplessTest } from './gapless.ts'
import type { Step } from './step.ts'

/** A frame with all that is the same for everyone: parameters and the period. */
export function commonFrame(scheme: Scheme, period: PeriodKey): Frame {
  const frame: Value[] = new Array<Value>(scheme.names.size).fill(notYet)
  for (const { slot, value } of scheme.parameters) frame[slot] = value
  const common: Record<string, Value> = {
    'period.start': firstDay(period),
    'period.end': lastDay(period),
    'period.days': decimal(daysInPeriod(period)),
  }
  for (const id of [...scheme.components.map(({ raw }) => raw.id), 'payout']) common[`carried:${id}`] = zero
  // Where nothing is prorated everyone counts in full.
  if (scheme.proration === undefined) common.proration = one
  for (const [id, value] of Object.entries(common)) {
    const slot = slotOf(scheme, id)
    if (slot !== undefined) frame[slot] = value
  }
  return frame
}

const notYet = undefinedFor('not-computed', '', {})

export function slotOf(scheme: Scheme, id: string): number | undefined {
  return scheme.names.find(id)?.slot
}

/** Stages 1 and 2, first half: the person's attributes, the given metrics, who is in. */
export function loadingSteps(scheme: Scheme, period: PeriodKey): readonly Step[] {
  return [attributes(scheme), loadFacts(scheme), participation(scheme, period)]
}

function attributes(scheme: Scheme): Step {
  const used = usedNames(scheme)
  const placesOf = <K extends string>(keys: readonly K[]) =>
    keys
      .map((key) => ({ key, slot: slotOf(scheme, `person.${key}`) ?? -1 }))
      .filter(({ key }) => used.has(`person.${key}`))
  const texts = placesOf(['id', 'post', 'department', 'team'] as const)
  const dates = placesOf(['hired', 'left'] as const)
  const balances = [...scheme.components.map(({ raw }) => raw.id), 'payout'].flatMap((id) => {
    const slot = slotOf(scheme, `carried:${id}`)
    return slot === undefined ? [] : [{ id, slot }]
  })
  return (run) => {
    const { person, frame } = run
    // What smaller periods give is rolled up stage by stage.
    if (person.parts !== undefined) return false
    for (const { key, slot } of texts) frame[slot] = person[key] ?? lackingAttribute(key === 'id' ? 'post' : key)
    for (const { key, slot } of dates) frame[slot] = dateOf(run, key)
    if (!isRight(person.hired) || !isRight(person.left)) return false
    if (person.carried !== undefined) {
      if (lostBalances(scheme, person).lost.length > 0) return false
      for (const { id, slot } of balances) frame[slot] = carriedOf(run, id)
    }
    return true
  }
}

function isRight(date: string | undefined): boolean {
  return date === undefined || isDate(date)
}

function usedNames(scheme: Scheme): ReadonlySet<string> {
  const names = [...scheme.formulas.values()].flatMap((formula) => formula.uses)
  const asked = [...scheme.choices.values()].flatMap((choice) => choice.names)
  return new Set([...names, ...asked].map((name) => name.id))
}

function participation(scheme: Scheme, period: PeriodKey): Step {
  const isHere = presence(scheme, period)
  const posts = scheme.raw.posts?.length ? new Set(scheme.raw.posts.map((each) => each.id)) : undefined
  const departments = scheme.raw.departments?.length
    ? new Set(scheme.raw.departments.map((each) => each.id))
    : undefined
  const condition = scheme.participants
  const names = condition?.names ?? []
  const tests = condition?.rows.map((row) => conditionTest(row, names)) ?? []
  const isKnown = gaplessTest(scheme, names)
  return (run) => {
    const { post, department } = run.person
    if (!isHere(run)) run.leftOut = whyLeftOut(scheme, run)
    if (run.leftOut !== undefined) return true
    if (posts !== undefined && !posts.has(post ?? '')) return false
    if (departments !== undefined && !departments.has(department ?? '')) return false
    if (!isKnown(run)) return false
    if (tests.every((test) => test(run.frame))) return true
    run.leftOut = reasonFor('condition-not-met', 'participants', {})
    return true
  }
}

/** The plain case of `whyLeftOut`: the scheme is for every post and department, and the person is employed all through. */
function presence({ raw }: Scheme, period: PeriodKey): (run: FastPerson) => boolean {
  const isForAll = raw.participants?.posts === undefined && raw.participants?.departments === undefined
  const [first, last] = [firstDay(period), lastDay(period)]
  return ({ person: { hired, left } }) =>
    isForAll && (hired === undefined || hired <= first) && (left === undefined || left >= last)
}
