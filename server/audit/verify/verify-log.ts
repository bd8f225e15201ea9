import { logId } from '../../store/log-id.ts'
import { ChainWalk, type Taken, type Walked } from './chain-walk.ts'
import { type FoundEntry, hashAs, type LogEnd } from './chained-entry.ts'
import type { LogFinding } from './log-finding.ts'

/**
 * What was done to a chained log since it was written: entries edited, deleted, inserted, swapped, cut from its end, each with its
 * number; empty where the log is as it was. `head` is where the log ended by a source that is not the log itself; without it a
 * cut end and a log written anew throughout cannot be seen.
 *
 * The kind is the simplest that explains what was found. Who makes every hash after a change anew is found by the head alone.
 */
export function verifyLog(log: string, entries: readonly FoundEntry[], head?: LogEnd): readonly LogFinding[] {
  const walked = new ChainWalk(log, entries, head).walk()
  const swapped = swappedIn(walked, entries)
  const findings = [
    ...editedIn(walked, swapped.flat(), head),
    ...walked.deleted.map((gap) => ({ kind: 'deleted', ...gap }) as const),
    ...insertedIn(walked, entries, head),
    ...swapped.map((numbers) => ({ kind: 'swapped', entries: numbers }) as const),
    ...cutFrom(walked, head),
  ]
  if (findings.length > 0) return findings
  const renumbered = walked.taken.filter(({ number, place }) => entries[place]?.id !== logId(number))
  if (renumbered.length > 0) return renumbered.map(({ number }) => ({ kind: 'edited', entry: number }))
  const end = walked.taken.at(-1)
  const isAsItEnded = head?.hash === undefined || end === undefined || entries[end.place]?.hash === head.hash
  return isAsItEnded ? [] : [{ kind: 'rewritten', entry: end.number }]
}

function editedIn({ edited }: Walked, swapped: readonly number[], head: LogEnd | undefined): readonly LogFinding[] {
  const isBeyond = (number: number) => head !== undefined && number > head.count
  const alone = [...edited].filter((number) => !swapped.includes(number) && !isBeyond(number))
  return alone.map((entry) => ({ kind: 'edited', entry, ...(entry > 1 && { before: entry - 1 }) }))
}

/** What has no number, and what comes after the end. */
function insertedIn(
  { taken }: Walked,
  entries: readonly FoundEntry[],
  head: LogEnd | undefined,
): readonly LogFinding[] {
  const known = new Set(
    taken.filter(({ number }) => head === undefined || number <= head.count).map(({ place }) => place),
  )
  return entries.flatMap(({ id }, place) => (known.has(place) ? [] : [{ kind: 'inserted', id, place: place + 1 }]))
}

function cutFrom({ taken }: Walked, head: LogEnd | undefined): readonly LogFinding[] {
  const last = taken.reduce((most, { number }) => Math.max(most, number), 0)
  return head === undefined || last >= head.count ? [] : [{ kind: 'cut', from: last + 1, to: head.count }]
}

/** Entries in each other's places, others out of their order, and pairs of which each has what the other one's hash was made of. */
function swappedIn(walked: Walked, entries: readonly FoundEntry[]): readonly (readonly number[])[] {
  const standing = [...walked.taken].sort((a, b) => a.place - b.place).map(({ number }) => number)
  const ordered = [...standing].sort((a, b) => a - b)
  const holderOf = new Map(ordered.map((number, index) => [number, standing[index] ?? number]))
  const moved = ordered.filter((number) => holderOf.get(number) !== number)
  const other = (number: number) => holderOf.get(number) ?? number
  const pairs = moved.filter((number) => other(other(number)) === number && number < other(number))
  const rest = moved.filter((number) => other(other(number)) !== number)
  return [
    ...pairs.map((number) => [number, other(number)]),
    ...(rest.length === 0 ? [] : [rest]),
    ...exchanged(walked, entries),
  ]
}

/** More are not tried with each other. */
const mostTried = 100

function exchanged({ taken, edited }: Walked, entries: readonly FoundEntry[]): readonly (readonly number[])[] {
  const wrong = taken.filter(({ number }) => edited.has(number)).slice(0, mostTried)
  const entryOf = ({ place }: Taken) => entries[place]
  const isMadeOf = (one: Taken, other: Taken) => {
    const [kept, brought] = [entryOf(one), entryOf(other)]
    return brought !== undefined && hashAs(brought, one.number, one.previous) === kept?.hash
  }
  return wrong.flatMap((one, index) =>
    wrong
      .slice(index + 1)
      .filter((other) => isMadeOf(one, other) && isMadeOf(other, one))
      .map((other) => [one.number, other.number]),
  )
}
