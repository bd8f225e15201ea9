import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../../../server/store/store.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import type { Answer } from '../../../support/crash-script/crash-expected.ts'
import { crashScript, twenty } from '../../../support/crash-script/crash-script.ts'
import { createOn, dumpOf, openOn } from '../../../support/crash-script/crash-store.ts'
import {
  brokenFromCall,
  type DiskCall,
  type DiskCallKind,
  type DiskFault,
  fullFromCall,
  nthCallFails,
} from '../../../support/crash-disk/disk-faults.ts'
import type { DiskState } from '../../../support/crash-disk/disk-state.ts'
import { type FaultRun, runWithFaults } from '../../../support/crash-script/fault-run.ts'

const steps = crashScript(twenty)
let empty: DiskState

beforeAll(async () => {
  const disk = new CrashDisk()
  await createOn(disk)
  await disk.syncFolder('/')
  empty = disk.stateAfter(disk.calls.length)
})

const takesRoom: readonly DiskCallKind[] = ['create', 'write', 'rename', 'makeFolder']
const syncs: readonly DiskCallKind[] = ['sync', 'syncFolder', 'truncate']
const removals: readonly DiskCallKind[] = ['remove', 'removeFolder']

/** A fault that a disk may have, and the calls that it may meet: reading needs no room. */
interface PossibleFault {
  readonly name: string
  readonly fault: DiskFault
  readonly kinds?: readonly DiskCallKind[]
}

const possibleFaults: readonly PossibleFault[] = [
  { name: 'as a short write', fault: 'short', kinds: ['write'] },
  { name: 'for want of room', fault: { code: 'ENOSPC', isDone: false }, kinds: [...takesRoom, ...syncs] },
  { name: 'for a quota', fault: { code: 'EDQUOT', isDone: false }, kinds: takesRoom },
  { name: 'for a broken disk', fault: { code: 'EIO', isDone: false } },
  {
    name: 'for a broken disk that did what it was told',
    fault: { code: 'EIO', isDone: true },
    kinds: [...takesRoom, ...removals],
  },
]

/** Runs the script with the fault at the n-th such call, and looks what power cuts afterwards leave; `undefined` if fewer come. */
async function runWithFault(nth: number, { fault, kinds }: PossibleFault) {
  const { faults, met } = nthCallFails(nth, fault, kinds)
  const disk = new CrashDisk(empty, faults)
  const run = await runWithFaults(disk, steps)
  const call = met()
  if (call === undefined) return undefined
  const problems = [...run.problems, ...wrongAnswers(run, call, fault)]
  const hasFailed = run.refusals.length > 0 || run.refusedStarts > 0
  const last = run.checkpoints.at(-1)
  for (const point of run.checkpoints) {
    if (point !== last && !point.isAfterFailure) continue
    // Only chance shows what removals in no synced order may leave of a snapshot.
    const byChance = point === last && call.file.includes('/snap') ? 12 : 1
    for (const { name, state } of disk.imagesAfter(point.calls, nth, byChance)) {
      const left = await openOn(new CrashDisk(state)).then(dumpOf, String)
      if (left !== point.dump) problems.push(`power cut after call ${point.calls}, ${name}: ${left.slice(0, 200)}`)
    }
  }
  const where = `call ${nth} ${call.do} ${call.file}`
  return { hasFailed, problems: problems.map((problem) => `${where}: ${problem}`) }
}

/** Which refusals the store may answer with. A failed sync says nothing of what is on the disk, whatever its code. */
function allowedAt(call: DiskCall, fault: DiskFault): string | undefined {
  if (fault === 'short') return undefined
  return fault.code !== 'EIO' && takesRoom.includes(call.do) ? 'store-full' : 'store-read-only'
}

function wrongAnswers(run: FaultRun, call: DiskCall, fault: DiskFault): string[] {
  const problems: string[] = []
  const allowed = allowedAt(call, fault)
  for (const { code } of run.refusals) if (code !== allowed) problems.push(`answered ${code}`)
  if (new Set(run.refusals.map(({ step }) => step)).size > 1) problems.push('refused more than the commands under way')
  if (run.refusedStarts > (fault === 'short' ? 0 : 1)) problems.push('did not open')
  return problems
}

describe('a call that fails', () => {
  test.each(possibleFaults)(
    'fault 6, 7: $name, whichever it is, loses nothing and is answered rightly',
    async (fault) => {
      const problems: string[] = []
      let failed = 0
      for (let nth = 1; ; nth += 1) {
        const run = await runWithFault(nth, fault)
        if (run === undefined) {
          expect(nth).toBeGreaterThan(40)
          break
        }
        failed += run.hasFailed ? 1 : 0
        problems.push(...run.problems)
      }
      expect(problems.slice(0, 20)).toEqual([])
      if (fault.fault !== 'short') expect(failed).toBeGreaterThan(10)
    },
  )
})

describe('a disk that stays broken', () => {
  test.each<[string, readonly DiskCallKind[], number]>([
    ['syncs of folders', ['syncFolder'], 12],
    ['syncs', syncs, 4],
    ['removals', removals, 4],
    ['everything that writes', [...takesRoom, ...syncs, ...removals], 1],
  ])(
    'until the next start, in its %s, from any of them on, still leaves a store that opens, and in the end with everything',
    async (_, kinds, byChance) => {
      const problems: string[] = []
      for (let nth = 1; ; nth += 1) {
        const found = await runWhileBroken(nth, kinds, byChance)
        if (!found.hasFailed) break
        problems.push(...found.problems)
      }
      expect(problems.slice(0, 20)).toEqual([])
    },
  )
})

/** Looks what power cuts leave before the disk is repaired, which is when a start was refused, and at the end. */
async function runWhileBroken(nth: number, kinds: readonly DiskCallKind[], byChance: number) {
  const broken = brokenFromCall(nth, { code: 'EIO', isDone: false }, kinds)
  const disk = new CrashDisk(empty, broken.faults)
  const points: number[] = []
  const beforeStart = () => {
    points.push(disk.calls.length)
    broken.repair()
  }
  const { problems, checkpoints } = await runWithFaults(disk, steps, { beforeStart })
  const found = problems.map((problem) => `from ${nth} on: ${problem}`)
  const afterwards = checkpoints.filter((point) => point.isAfterFailure || point === checkpoints.at(-1))
  for (const { calls, dump } of [...points.map((point) => ({ calls: point, dump: undefined })), ...afterwards]) {
    for (const { name, state } of disk.imagesAfter(calls, nth, byChance)) {
      const left = await openOn(new CrashDisk(state)).then(dumpOf, String)
      const isRight = dump === undefined ? left.startsWith('[') : left === dump
      if (!isRight) found.push(`from ${nth} on, power cut after call ${calls}, ${name}: ${left.slice(0, 200)}`)
    }
  }
  return { hasFailed: broken.hasFailed(), problems: found }
}

describe('a full disk', () => {
  test('fault 5: from any call on refuses commands, lets everyone read, and takes commands again once there is room', async () => {
    const problems: string[] = []
    let refusedSteps = 0
    for (let nth = 1; ; nth += 1) {
      const { hasBeenFull, refused, found } = await runWhileFull(nth)
      if (!hasBeenFull) break
      refusedSteps += refused
      problems.push(...found.map((problem) => `full from call ${nth} on: ${problem}`))
    }
    expect(problems.slice(0, 20)).toEqual([])
    expect(refusedSteps).toBeGreaterThan(50)
  })
})

/** Runs the script on a disk that is full from the n-th call on, until two groups of commands or one start were refused. */
async function runWhileFull(nth: number) {
  const full = fullFromCall(nth)
  const found: string[] = []
  let refused = 0
  const afterStep = (answers: readonly Answer[], store: Store) => {
    const { state } = store.status()
    const isRefused = answers.includes('store-full')
    const hasWritten = answers.some((answer) => typeof answer !== 'string' && !answer.isRepeated)
    if (isRefused && state !== 'full') found.push(`refused in state ${state}`)
    if (hasWritten && !isRefused && state !== 'ready') found.push(`wrote in state ${state}`)
    refused += isRefused ? 1 : 0
    if (refused === 2) full.makeRoom()
  }
  const run = await runWithFaults(new CrashDisk(empty, full.faults), steps, { afterStep, beforeStart: full.makeRoom })
  if (refused > 2) found.push('refused where there was room')
  if (run.refusals.some(({ code }) => code !== 'store-full')) found.push('refused for another reason')
  return { hasBeenFull: full.hasRefused(), refused, found: [...found, ...run.problems] }
}
