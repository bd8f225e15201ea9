import { randomUUID } from 'node:crypto'
import type { JsonObject, JsonValue } from '../store/json.ts'

/** When something was, in a way that its age can be told though the clock on the wall be set. */
export interface Stamp extends JsonObject {
  /** Instant in UTC by the clock on the wall. */
  readonly at: string
  /** Which steady clock `steadyMs` was read from: one per process. */
  readonly clock: string
  readonly steadyMs: number
}

/** What tells the time. */
export interface Clocks {
  readonly now: () => string
  readonly monotonicMs: () => number
}

/** The steady clock of this process. Another process, or this one after a restart, has another. */
const thisClock: string = randomUUID()

/** Milliseconds by which the clock on the wall may be behind that of the process that made a stamp. */
const toleranceMs = 60_000

/** The present, to be kept with a record. */
export function stampOf(clocks: Clocks, clock = thisClock): Stamp {
  return { at: clocks.now(), clock, steadyMs: clocks.monotonicMs() }
}

/**
 * Milliseconds since a stamp: by the steady clock where it is the one that the stamp was made by, or else by the clock on the wall.
 * Infinite where that one says that the stamp is yet to come: somebody set it back, and how old the stamp is nobody knows.
 */
export function ageMs(stamp: Stamp, clocks: Clocks, clock = thisClock): number {
  if (stamp.clock === clock) return clocks.monotonicMs() - stamp.steadyMs
  const wallMs = Date.parse(clocks.now()) - Date.parse(stamp.at)
  return wallMs >= -toleranceMs ? Math.max(0, wallMs) : Number.POSITIVE_INFINITY
}

/** A stamp as a record has it; one that is none is older than anything. */
export function readStamp(value: JsonValue | undefined): Stamp {
  const { at, clock, steadyMs } = typeof value === 'object' && value !== null ? Object(value) : {}
  const isStamp = typeof at === 'string' && typeof clock === 'string' && typeof steadyMs === 'number'
  return isStamp ? { at, clock, steadyMs } : { at: new Date(0).toISOString(), clock: '', steadyMs: 0 }
}

/** The same moment by the steady clock of this process, as far as it can be told, so that it is steady from here on. */
export function restamped(stamp: Stamp, clocks: Clocks, clock = thisClock): Stamp {
  if (stamp.clock === clock) return stamp
  return { at: stamp.at, clock, steadyMs: clocks.monotonicMs() - ageMs(stamp, clocks, clock) }
}
