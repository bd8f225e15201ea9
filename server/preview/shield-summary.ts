import type { LimitReached, MoneyChange } from '../../engine/index.ts'
import type { GroupChange, PreviewSummary, RuleChange, RuleTaken } from './preview-summary.ts'
import { fewest, hiddenParts } from './suppress.ts'

/** What stands in the place of something that is not shown. */
export interface Hidden {
  readonly isSuppressed: true
}

type Shielded<T> = T | (Partial<T> & Hidden)

/** A summary for somebody who may not see each of the people in it: sums over fewer than 5 of them are left out. */
export interface ShieldedSummary extends Omit<PreviewSummary, Part> {
  readonly payout: Shielded<PreviewSummary['payout']>
  readonly components: readonly Shielded<PreviewSummary['components'][number]>[]
  readonly bands: readonly Shielded<PreviewSummary['bands'][number]>[]
  readonly moves?: Readonly<Record<string, Shielded<NonNullable<PreviewSummary['moves']>['gain']>>>
  readonly groups: Readonly<Record<string, readonly Shielded<GroupChange>[]>>
  readonly rules: readonly Shielded<RuleChange>[]
  readonly limits: readonly Shielded<LimitReached>[]
}

type Part = 'payout' | 'components' | 'bands' | 'moves' | 'groups' | 'rules' | 'limits'

const hidden: Hidden = { isSuppressed: true }

/** Leaves out what would tell of single people. Rows of people are not touched: `shownPeople` narrows those. */
export function shieldSummary(summary: PreviewSummary): ShieldedSummary {
  const { payout, budget, components, moves, groups, rules, limits, ...rest } = summary
  const all = takingPart(summary)
  if (all > 0 && all < fewest) return nothingOf(summary)
  const isDifferenceTold = tellsOfFew(payout.changed)
  return {
    ...rest,
    payout: isDifferenceTold ? withoutDifference(payout) : payout,
    ...(budget && { budget }),
    components: shieldParts(
      components,
      ({ people }) => people,
      ({ id, name }) => ({ id, name }),
    ).map((each) => (isDifferenceTold ? withoutDifference(each) : each)),
    bands: shieldBands(summary.bands),
    ...(moves && { moves: shieldMoves(moves) }),
    groups: {
      post: shieldGroups(groups.post),
      department: shieldGroups(groups.department),
      service: shieldGroups(groups.service),
    },
    rules: rules.map(shieldRule),
    limits: limits.map(shieldLimit),
  }
}

function takingPart({ groups }: PreviewSummary): number {
  return groups.department.reduce((sum, { people }) => sum + people, 0)
}

/** A change of few people is what their change is. */
function tellsOfFew(changed: number): boolean {
  return changed > 0 && changed < fewest
}

/** Without sums and counts of people: they are too few. */
function nothingOf({ components, bands, groups, rules, tables, ...rest }: PreviewSummary): ShieldedSummary {
  const { moves: _, budget: __, ...kept } = rest
  const ofGroup = (all: readonly GroupChange[]) => all.map(({ id, people }) => ({ id, people, ...hidden }))
  return {
    ...kept,
    payout: hidden,
    components: components.map(({ id, name }) => ({ id, name, ...hidden })),
    bands: bands.map(({ id, name }) => ({ id, name, ...hidden })),
    groups: { post: ofGroup(groups.post), department: ofGroup(groups.department), service: ofGroup(groups.service) },
    rules: rules.map(({ list, id, name }) => ({ list, id, name, ...hidden })),
    limits: rest.limits.map(({ kind, code, figure, rows }) => ({ kind, code, figure, rows, ...hidden })),
    tables: [],
  }
}

function shieldParts<T>(
  parts: readonly T[],
  peopleOf: (part: T) => number,
  shownOf: (part: T) => Partial<T>,
): readonly Shielded<T>[] {
  const places = hiddenParts(parts.map(peopleOf))
  return parts.map((part, place) => (places.has(place) ? { ...shownOf(part), ...hidden } : part))
}

function shieldGroups(groups: readonly GroupChange[]): readonly Shielded<GroupChange>[] {
  return shieldParts(
    groups,
    ({ people }) => people,
    ({ id, people }) => ({ id, people }),
  ).map((group) => ('isSuppressed' in group || !tellsOfFew(group.changed ?? 0) ? group : withoutDifference(group)))
}

/** Both sides of each band, since the one would tell the other. */
function shieldBands(bands: PreviewSummary['bands']): ShieldedSummary['bands'] {
  const places = new Set([
    ...hiddenParts(bands.map(({ after }) => after)),
    ...hiddenParts(bands.map(({ before = 0 }) => before)),
  ])
  return bands.map((band, place) => (places.has(place) ? { id: band.id, name: band.name, ...hidden } : band))
}

function shieldMoves(moves: NonNullable<PreviewSummary['moves']>): NonNullable<ShieldedSummary['moves']> {
  const { gain, lose, equal, unclear } = moves
  const [first, second] = shieldParts(
    [gain, lose],
    ({ people }) => people,
    () => ({}),
  )
  return { gain: first ?? hidden, lose: second ?? hidden, equal, unclear }
}

function shieldRule(rule: RuleChange): Shielded<RuleChange> {
  const { list, id, name, before, after } = rule
  const isFew = ({ people }: RuleTaken) => people > 0 && people < fewest
  const isTold =
    isFew(after) || (before !== undefined && (isFew(before) || tellsOfFew(Math.abs(after.people - before.people))))
  return isTold ? { list, id, name, ...hidden } : rule
}

function shieldLimit(limit: LimitReached): Shielded<LimitReached> {
  const { kind, code, figure, people, newly, rows } = limit
  const isTold = tellsOfFew(people) || tellsOfFew(newly)
  return isTold ? { kind, code, figure, rows, ...hidden } : limit
}

function withoutDifference<T extends Partial<MoneyChange>>({ before: _, difference: __, ...rest }: T) {
  return { ...rest, ...hidden }
}
