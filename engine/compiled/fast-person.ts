import { type Decimal, decimal, zero } from '../kernel/decimal.ts'
import type { Name } from '../model/names.ts'
import type { PeriodKey, RawFacts, RawGroup, RawHistory, RawPerson, RawRating } from '../model/raw/facts.ts'
import type { ConsequenceOutcome, OutcomeReason } from '../model/raw/outcome.ts'
import type { Cohort, GroupKind, Id } from '../model/raw/scheme.ts'
import type { Sight } from '../model/sight.ts'
import type { Subject } from '../model/subject.ts'
import type { Frame } from '../model/value.ts'
import type { Scratch } from './scratch.ts'

/** Groups of the facts by kind and id. */
type Groups = ReadonlyMap<GroupKind, ReadonlyMap<string, RawGroup>>

/** The groups of the facts, to be found by kind and id. */
export function groupsOf(facts: RawFacts): Groups {
  const groups = new Map<GroupKind, Map<string, RawGroup>>()
  for (const group of facts.groups ?? []) {
    const ofKind = groups.get(group.kind) ?? new Map<string, RawGroup>()
    groups.set(group.kind, ofKind.set(group.id, group))
  }
  return groups
}

/** One person while the plan runs. Nothing is written down on the way; whoever needs that is evaluated stage by stage. */
export class FastPerson implements Subject, Sight {
  readonly person: RawPerson
  readonly period: PeriodKey
  readonly frame: Frame
  readonly numbers: Float64Array
  readonly error: Float64Array
  readonly trace = undefined
  readonly groups: Groups
  readonly notes: OutcomeReason[] = []
  rewards: ConsequenceOutcome[] = []
  penalties: ConsequenceOutcome[] = []
  /** By the place of the component; undefined: it does not apply. */
  readonly amounts: (Decimal | undefined)[]
  readonly scoreTexts: (string | undefined)[]
  /** A given fact is missing, and nothing stands in for it. */
  lacks = false
  payout: Decimal = zero
  carried: [string, Decimal][] | undefined = undefined
  leftOut: OutcomeReason | undefined = undefined

  constructor(person: RawPerson, period: PeriodKey, scratch: Scratch, groups: Groups) {
    this.person = person
    this.period = period
    this.frame = scratch.frame
    this.numbers = scratch.numbers
    this.error = scratch.error
    this.amounts = scratch.amounts
    this.scoreTexts = scratch.scoreTexts
    this.groups = groups
  }

  /** A fact that stands as a number only has not been needed exactly so far. */
  load(names: readonly Name[]): void {
    for (const { slot } of names) {
      const number = this.numbers[slot]
      if (number !== undefined && !Number.isNaN(number)) this.frame[slot] = decimal(number)
    }
  }

  carry(component: Id, balance: Decimal): void {
    this.carried = [...(this.carried ?? []), [component, balance]]
  }

  ratings(indicator: Id, scope: 'person' | GroupKind): readonly RawRating[] {
    const ratings = scope === 'person' ? this.person.ratings : this.group(scope)?.ratings
    return (ratings ?? []).filter((rating) => rating.indicator === indicator)
  }

  group(kind: GroupKind): RawGroup | undefined {
    // There is one company, whatever its id.
    if (kind === 'company') return this.groups.get(kind)?.values().next().value
    const id = this.person[kind]
    return id === undefined ? undefined : this.groups.get(kind)?.get(id)
  }

  history(period: PeriodKey): RawHistory | undefined {
    return this.person.history?.findLast((entry) => entry.period === period)
  }

  cohort(within: Cohort): string | undefined {
    return within === 'everyone' ? '' : this.person[within]
  }
}
