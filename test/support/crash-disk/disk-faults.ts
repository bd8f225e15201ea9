import type { Files, OpenFile } from '../../../server/store/lowdb/files.ts'

export type DiskCallKind = keyof Files | keyof OpenFile

/** One call on a disk. */
export interface DiskCall {
  readonly do: DiskCallKind
  readonly file: string
}

/** What goes wrong with a call. */
export type DiskFault =
  /** A write takes half of its bytes and says so; other calls work. */
  | 'short'
  /** `isDone`: the error comes although the call did its work. A failed sync makes nothing safe, either way. */
  | { readonly code: 'ENOSPC' | 'EDQUOT' | 'EIO'; readonly isDone: boolean }

/** Asked before each call of a disk; answers with the fault that the call meets. */
export type Faults = (call: DiskCall) => DiskFault | Lie | undefined

/** A sync makes nothing safe and says nothing of it, as some drives do; other calls work. */
export type Lie = 'lie'

export const noFaults: Faults = () => undefined

const changing: readonly DiskCallKind[] = ['create', 'write', 'rename', 'makeFolder']

export interface NthCall {
  readonly faults: Faults
  /** The call that met the fault, if there were so many. */
  met(): DiskCall | undefined
}

/** The n-th call, counted from 1 among those of the kinds given (absent: all), meets the fault. No other does. */
export function nthCallFails(nth: number, fault: DiskFault, kinds?: readonly DiskCallKind[]): NthCall {
  let count = 0
  let met: DiskCall | undefined
  const faults: Faults = (call) => {
    if (kinds !== undefined && !kinds.includes(call.do)) return undefined
    count += 1
    if (count !== nth) return undefined
    met = call
    return fault
  }
  return { faults, met: () => met }
}

/** Calls of these kinds fail from the n-th of them on, counted from 1, until the disk is repaired. */
export function brokenFromCall(nth: number, fault: DiskFault, kinds: readonly DiskCallKind[]) {
  let count = 0
  let isRepaired = false
  const faults: Faults = (call) => {
    if (isRepaired || !kinds.includes(call.do)) return undefined
    count += 1
    return count >= nth ? fault : undefined
  }
  const repair = () => {
    isRepaired = true
  }
  return { faults, repair, hasFailed: () => count >= nth }
}

/** A disk that is full from the n-th call on until there is room: the first write takes half of its bytes, later ones none. */
export function fullFromCall(nth: number): { readonly faults: Faults; makeRoom(): void; hasRefused(): boolean } {
  let count = 0
  let isFull = false
  let refused = 0
  const faults: Faults = (call) => {
    count += 1
    if (count === nth) isFull = true
    if (!isFull || !changing.includes(call.do)) return undefined
    refused += 1
    return call.do === 'write' && refused === 1 ? 'short' : { code: 'ENOSPC', isDone: false }
  }
  const makeRoom = () => {
    isFull = false
  }
  return { faults, makeRoom, hasRefused: () => refused > 0 }
}
