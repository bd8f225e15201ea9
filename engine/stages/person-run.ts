import { invariant } from '../kernel/invariant.ts'
import type { PeriodKey, RawGroup, RawHistory, RawPerson, RawRating } from '../model/raw/facts.ts'
import type { Missing, OutcomeReason, TraceEntry } from '../model/raw/outcome.ts'
import type { Cohort, GroupKind, Id } from '../model/raw/scheme.ts'
import type { Row } from '../model/row-hits.ts'
import type { Subject } from '../model/subject.ts'
import { type Frame, Gap } from '../model/value.ts'
import { attributed } from '../scoring/gaps.ts'

type Given = Pick<RawPerson, 'facts' | 'ratings'>
/** Facts and ratings given to a person or a group in a period, with their place in the facts document. */
export interface GivenIn {
  readonly given: Given
  readonly source: string
}

/** One person in one period while being evaluated, and what comes out. Each run of the engine makes its own. */
export class PersonRun implements Subject {
  readonly person: RawPerson
  readonly period: PeriodKey
  readonly frame: Frame
  readonly trace: TraceEntry[] | undefined
  /** Told of every row that its trace names, or would name. */
  readonly countRow: (row: Row) => void
  readonly own: GivenIn
  readonly groups: ReadonlyMap<GroupKind, { readonly group: RawGroup } & GivenIn>
  /** The same person in the smaller periods inside this one, by period. */
  readonly parts = new Map<PeriodKey, PersonRun>()
  readonly missing: Missing[] = []
  readonly problems: OutcomeReason[] = []
  readonly notes: OutcomeReason[] = []
  readonly #history: ReadonlyMap<PeriodKey, RawHistory>
  /** Why the person is not in this run; undefined: the person is. */
  leftOut: OutcomeReason | undefined

  constructor(start: Pick<PersonRun, 'person' | 'period' | 'frame' | 'trace' | 'countRow' | 'own' | 'groups'>) {
    this.person = start.person
    this.period = start.period
    this.frame = start.frame
    this.trace = start.trace
    this.countRow = start.countRow
    this.own = start.own
    this.groups = start.groups
    this.#history = new Map(start.person.history?.map((entry) => [entry.period, entry]))
  }

  ratings(indicator: Id, scope: 'person' | GroupKind): readonly RawRating[] {
    const given = scope === 'person' ? this.own.given : this.groups.get(scope)?.given
    return (given?.ratings ?? []).filter((rating) => rating.indicator === indicator)
  }

  group(kind: GroupKind): RawGroup | undefined {
    return this.groups.get(kind)?.group
  }

  history(period: PeriodKey): RawHistory | undefined {
    return this.#history.get(period)
  }

  cohort(within: Cohort): string | undefined {
    return within === 'everyone' ? '' : this.person[within]
  }

  /** Something that this person's result needs is not there: incomplete, or invalid where it is undefined. */
  need(gap: Gap, figure: string): void {
    const { reason, missing } = attributed(gap, figure)
    if (reason !== undefined) this.problem(reason)
    invariant(reason !== undefined || missing.length > 0, `${figure} lacks something without a name`)
    for (const each of missing) if (!this.missing.some((known) => isSame(known, each))) this.missing.push(each)
  }

  problem(reason: OutcomeReason): void {
    const isKnown = this.problems.some((known) => known.code === reason.code && known.figure === reason.figure)
    if (!isKnown) this.problems.push(reason)
  }
}

function isSame(a: Missing, b: Missing): boolean {
  const keys = ['figure', 'what', 'name', 'period', 'rater', 'person'] as const
  return keys.every((key) => a[key] === b[key])
}

/** The gaps among the values of these slots as one, or undefined where all are known. */
export function gapAmong(slots: readonly { readonly slot: number }[], frame: Frame): Gap | undefined {
  let gap: Gap | undefined
  for (const { slot } of slots) {
    const value = frame[slot]
    if (value instanceof Gap) gap = gap === undefined ? value : gap.and(value)
  }
  return gap
}
