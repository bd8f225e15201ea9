import {
  add,
  amountOf,
  type BandChange,
  limitTally,
  moneyText,
  moveTally,
  nothing,
  type Outcome,
  type PeopleCounts,
  type PersonBefore,
  personBefore,
  type PersonOutcome,
  personShown,
  type PersonShown,
  type RawPerson,
  type RawScheme,
  type RowHits,
  shortfallTally,
  subtract,
  type TalliedPeople,
  withGone,
} from '../../engine/index.ts'
import { componentTally } from './component-tally.ts'
import { type GroupMember, groupTally } from './group-tally.ts'
import { lengthOfService } from './length-of-service.ts'
import { changeOf, noSums } from './money.ts'
import type { PreviewSummary } from './preview-summary.ts'
import { ruleChanges, ruleTally } from './rule-tally.ts'

export interface TallyStart {
  /** In the order in which the evaluations have them. */
  readonly people: readonly RawPerson[]
  /** The period's last day. */
  readonly to: string
  readonly document: RawScheme
  /** What it is held against. */
  readonly against: RawScheme | undefined
  readonly budget: string | undefined
}

type Totals = Outcome['totals']

/** People and reasons that are listed where nothing can be said of somebody. */
const mostShort = 200

const byId: TalliedPeople<PersonShown> = {
  order: (a, b) => (a.employee < b.employee ? -1 : 1),
  shown: (person) => person,
}

interface Kept extends PersonBefore {
  readonly pay: PersonOutcome['pay']
}

/** Adds two evaluations of the same people up, person by person: all outcomes of the other content first, then those of this one. */
export class PreviewTally {
  readonly #start: TallyStart
  readonly #before: (Kept | undefined)[] = []
  readonly #sums = noSums()
  readonly #moves = moveTally(byId)
  readonly #limits = limitTally(byId)
  readonly #shortfalls = shortfallTally(byId, mostShort)
  readonly #components = componentTally()
  readonly #rules = { before: ruleTally(), after: ruleTally() }
  readonly #groups = { post: groupTally(), department: groupTally(), service: groupTally() }
  readonly #departments = new Set<string>()
  readonly #service: (hired: string | undefined) => string
  #changed = 0

  constructor(start: TallyStart) {
    this.#start = start
    this.#service = lengthOfService(start.to)
    if (start.against !== undefined) this.#before = new Array(start.people.length)
  }

  putBefore(outcome: PersonOutcome, index: number): void {
    const { status, pay } = outcome
    this.#before[index] = { ...personBefore(outcome), pay: status === 'complete' ? pay : undefined }
    this.#rules.before.put(outcome)
  }

  /** Whoever takes part neither before nor after is of no account. */
  putAfter(outcome: PersonOutcome, index: number): void {
    const person = this.#start.people[index]
    const [before, after] = [this.#before[index], personBefore(outcome)]
    const isOut = after.status === 'not-included'
    if (person === undefined || (isOut && (before === undefined || before.status === 'not-included'))) return
    const shown = personShown(person)
    this.#sums.before = add(this.#sums.before, before?.paid ?? nothing)
    this.#sums.after = add(this.#sums.after, after.paid ?? nothing)
    const isChanged = before !== undefined && this.#moves.put(shown, before, after) !== 'equal'
    if (isChanged) this.#changed += 1
    this.#putGroups(person, { before: before?.paid, after: after.paid, isIn: !isOut, isChanged })
    this.#components.put(before?.pay, outcome.status === 'complete' ? outcome.pay : undefined)
    this.#rules.after.put(outcome)
    this.#shortfalls.put(shown, outcome)
    if (!isOut) this.#limits.put(shown, outcome, before)
  }

  summary(ends: { before: Totals | undefined; after: Totals; rowHits: RowHits }): Omit<PreviewSummary, 'blanks'> {
    const { document, against, budget } = this.#start
    const isCompared = against !== undefined
    const scale = Math.max(document.money.scale, against?.money.scale ?? 0)
    const rules = { after: { document, tally: this.#rules.after }, before: this.#rules.before }
    return {
      currency: document.money.currency,
      people: { ...countsOf(ends.after), ...(ends.before && { before: countsOf(ends.before) }) },
      payout: { ...changeOf(this.#sums, scale, isCompared), changed: this.#changed },
      ...(budget !== undefined && { budget: budgetOf(budget, this.#sums.after, scale) }),
      components: this.#components.result(document, against, scale),
      bands: bandsOf(document, against, ends),
      ...(isCompared ? this.#moves.result(scale) : { gains: [], losses: [] }),
      limits: this.#limits.result(),
      shortfalls: this.#shortfalls.result(),
      groups: this.#groupsOf(scale, isCompared),
      rules: ruleChanges(rules.after, against && { document: against, tally: rules.before }, scale),
      tables: [...ends.rowHits].map(([path, hits]) => ({ path, hits: [...hits] })),
      departments: [...this.#departments].sort(),
    }
  }

  #putGroups({ post = '', department = '', hired }: RawPerson, member: GroupMember): void {
    this.#departments.add(department)
    this.#groups.post.put(post, member)
    this.#groups.department.put(department, member)
    this.#groups.service.put(this.#service(hired), member)
  }

  #groupsOf(scale: number, isCompared: boolean): PreviewSummary['groups'] {
    const { post, department, service } = this.#groups
    return {
      post: post.result(scale, isCompared),
      department: department.result(scale, isCompared),
      service: service.result(scale, isCompared),
    }
  }
}

function countsOf({ people, complete, incomplete, invalid, notIncluded }: Totals): PeopleCounts {
  return { people, complete, incomplete, invalid, notIncluded }
}

function budgetOf(amount: string, paid: typeof nothing, scale: number): NonNullable<PreviewSummary['budget']> {
  const whole = amountOf(amount)
  return { amount: moneyText(whole, scale), left: moneyText(subtract(whole, paid), scale) }
}

/** The document's bands and then those that only the other one has, from the top. */
function bandsOf(
  { bands }: RawScheme,
  against: RawScheme | undefined,
  { before, after }: { readonly before: Totals | undefined; readonly after: Totals },
): readonly BandChange[] {
  return withGone(bands?.rows, against?.bands?.rows).map(({ id, name }) => ({
    ...{ id, name },
    ...(before && { before: before.bands[id] ?? 0 }),
    after: after.bands[id] ?? 0,
  }))
}
