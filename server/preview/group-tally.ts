import { add, type Decimal, nothing } from '../../engine/index.ts'
import { changeOf, meanOf, noSums, type Sums } from './money.ts'
import type { GroupChange } from './preview-summary.ts'

interface Group {
  readonly sums: Sums
  people: number
  paid: number
  changed: number
}

/** What one person adds to a group. */
export interface GroupMember {
  readonly before: Decimal | undefined
  readonly after: Decimal | undefined
  /** Takes part now. */
  readonly isIn: boolean
  readonly isChanged: boolean
}

/** Sums by something that tells people apart. */
export interface GroupTally {
  put(id: string, member: GroupMember): void
  /** The largest first. */
  result(scale: number, isCompared: boolean): readonly GroupChange[]
}

export function groupTally(): GroupTally {
  const groups = new Map<string, Group>()
  const put = (id: string, { before, after, isIn, isChanged }: GroupMember) => {
    const group = groups.get(id) ?? { sums: noSums(), people: 0, paid: 0, changed: 0 }
    groups.set(id, group)
    group.people += 1
    if (isIn && after !== undefined) group.paid += 1
    if (isChanged) group.changed += 1
    group.sums.before = add(group.sums.before, before ?? nothing)
    group.sums.after = add(group.sums.after, after ?? nothing)
  }
  const result = (scale: number, isCompared: boolean) =>
    [...groups]
      .map(([id, { sums, people, paid, changed }]) => {
        const mean = meanOf(sums.after, paid, scale)
        return { id, people, changed, ...changeOf(sums, scale, isCompared), mean }
      })
      .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))
  return { put, result }
}
