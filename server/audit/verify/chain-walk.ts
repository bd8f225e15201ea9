import { chainStart } from '../../store/chain.ts'
import { logId } from '../../store/log-id.ts'
import { type FoundEntry, follows, hashAs, type LogEnd } from './chained-entry.ts'

/** Entry number `number` stands at `place` (from 0) of what was found, after an entry with the hash `previous`. */
export interface Taken {
  readonly number: number
  readonly place: number
  readonly previous: string
}

/** What following a chain through what was found came to. */
export interface Walked {
  /** By number, as far as they were found. */
  readonly taken: readonly Taken[]
  /** Numbers of entries that do not follow from the one before, and whose follower speaks for them. */
  readonly edited: ReadonlySet<number>
  readonly deleted: readonly { readonly from: number; readonly to: number }[]
}

/** Places around one where an entry is looked for that does not stand there, and entries that are looked back at. */
const window = 64
/** Hashes made in search of entries that moved further; beyond it only the window is searched. */
const mostTrials = 200_000
/** Broken places that are looked into; what breaks after them counts as edited where it stands. */
const mostBroken = 1000

/**
 * Follows a chained log from its start through the entries that were found, in the order in which they were found, and takes up the
 * thread again where it is broken. An entry's number comes from its hash, not from its id.
 */
export class ChainWalk {
  readonly #entries: readonly FoundEntry[]
  readonly #head: LogEnd | undefined
  readonly #placesOf: ReadonlyMap<string, readonly number[]>
  readonly #isTaken: boolean[]
  readonly #taken: Taken[] = []
  readonly #edited = new Set<number>()
  readonly #deleted: { from: number; to: number }[] = []
  #aside: number[] = []
  #number = 1
  #previous: string
  #trials = 0
  #broken = 0

  constructor(log: string, entries: readonly FoundEntry[], head: LogEnd | undefined) {
    this.#entries = entries
    this.#head = head
    this.#previous = chainStart(log)
    this.#placesOf = placesById(entries)
    this.#isTaken = entries.map(() => false)
  }

  walk(): Walked {
    for (const [place, entry] of this.#entries.entries()) {
      if (this.#isTaken[place] === false) this.#step(entry, place)
    }
    this.#takeFromAside()
    return { taken: this.#taken, edited: this.#edited, deleted: this.#deleted }
  }

  #step(entry: FoundEntry, place: number): void {
    this.#takeFromAside()
    if (this.#fits(place)) return this.#take(place)
    this.#broken += 1
    if (this.#broken > mostBroken) return this.#takeAsEdited(entry, place)
    const further = this.#furtherOn(place)
    if (further !== undefined) {
      this.#aside.push(place)
      return this.#take(further)
    }
    const earlier = this.#taken.slice(-window).find(({ number, previous }) => follows(entry, number, previous))
    if (earlier !== undefined) return this.#takeInsteadOf(earlier, place)
    this.#takeUpAgain(entry, place)
  }

  #fits(place: number): boolean {
    const entry = this.#entries[place]
    return entry !== undefined && follows(entry, this.#number, this.#previous)
  }

  #take(place: number, hash = this.#entries[place]?.hash ?? ''): void {
    this.#taken.push({ number: this.#number, place, previous: this.#previous })
    this.#isTaken[place] = true
    this.#number += 1
    this.#previous = hash
  }

  /** Entries that were passed over and are due now. */
  #takeFromAside(): void {
    for (;;) {
      const place = this.#aside.slice(-window).find((each) => this.#fits(each))
      if (place === undefined) return
      this.#aside = this.#aside.filter((each) => each !== place)
      this.#take(place)
    }
  }

  #furtherOn(place: number): number | undefined {
    const isIt = (each: number) => this.#isTaken[each] === false && this.#fits(each)
    const near = range(place + 1, Math.min(place + window, this.#entries.length))
    const found = (this.#placesOf.get(logId(this.#number)) ?? []).slice(0, window).find(isIt) ?? near.find(isIt)
    const remaining = this.#entries.length - place
    if (found !== undefined || this.#trials + remaining > mostTrials) return found
    this.#trials += remaining
    return range(place + window, this.#entries.length).find(isIt)
  }

  /** Entries that fitted were forged: this one has the right to the place of the first of them. */
  #takeInsteadOf(earlier: Taken, place: number): void {
    for (const forged of this.#taken.splice(this.#taken.indexOf(earlier))) this.#edited.delete(forged.number)
    this.#number = earlier.number
    this.#previous = earlier.previous
    this.#take(place)
  }

  /** Nothing found follows: this entry was changed, or those before it are gone. Who comes after it says which number it has. */
  #takeUpAgain(entry: FoundEntry, place: number): void {
    const [due, hash] = [this.#number, entry.hash ?? '']
    const made = hashAs(entry, due, this.#previous)
    const next = this.#isTaken.indexOf(false, place + 1)
    const speaksFor = (number: number, as: string) => this.#isFollowed(this.#entries[next], number, as)
    const number = [due, ...range(due + 1, due + window), claimOf(entry)].find((each) => speaksFor(each, hash))
    const hashIsWrong = number === undefined && speaksFor(due, made)
    this.#number = number ?? (hashIsWrong ? due : this.#claimed(entry))
    if (this.#number > due) this.#deleted.push({ from: due, to: this.#number - 1 })
    else this.#edited.add(due)
    this.#take(place, hashIsWrong ? made : hash)
  }

  #takeAsEdited({ hash }: FoundEntry, place: number): void {
    this.#edited.add(this.#number)
    this.#take(place, hash)
  }

  /** Whether the entry after it, or else the end of the log, says that it has this number and hash. */
  #isFollowed(next: FoundEntry | undefined, number: number, hash: string): boolean {
    if (next !== undefined) return follows(next, number + 1, hash)
    return this.#head?.count === number && this.#head.hash === hash
  }

  /** The number an entry claims, where the log can have had as many. */
  #claimed(entry: FoundEntry): number {
    const claim = claimOf(entry)
    const most = Math.max(this.#head?.count ?? 0, this.#entries.length)
    return claim > this.#number && claim <= most ? claim : this.#number
  }
}

function claimOf({ id }: FoundEntry): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : 0
}

function placesById(entries: readonly FoundEntry[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { id }] of entries.entries()) {
    const known = places.get(id)
    if (known === undefined) places.set(id, [place])
    else known.push(place)
  }
  return places
}

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index)
}
