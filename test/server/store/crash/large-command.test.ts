import { beforeAll, describe, expect, test } from 'vitest'
import type { Change, Command } from '../../../../server/store/store.ts'
import { CrashDisk } from '../../../support/crash-disk.ts'
import { type DiskFault, nthCallFails } from '../../../support/crash-disk/disk-faults.ts'
import { type Expected, expectedOf } from '../../../support/crash-script/crash-expected.ts'
import { type CrashRun, runScript } from '../../../support/crash-script/crash-run.ts'
import type { CrashStep } from '../../../support/crash-script/crash-script.ts'
import { createOn } from '../../../support/crash-script/crash-store.ts'
import { runWithFaults } from '../../../support/crash-script/fault-run.ts'
import { problemAt } from '../../../support/crash-script/search-crashes.ts'
import { type Survey, surveyImage } from '../../../support/crash-script/survey-image.ts'

/** So long that its line is written in several parts. */
const large: Command = {
  name: 'import-employees',
  key: 'import',
  changes: [
    ...Array.from({ length: 102 }, (_, place): Change => {
      const fields = { name: `员工 ${place}`, email: `${place}@x`, text: `${place} `.repeat(1_100) }
      return { do: 'create', in: 'employees', id: `e${place}`, fields }
    }),
    { do: 'append', in: 'audit', fields: { who: 'hr', did: 'import' } },
  ],
}
const small = (id: string): Command => ({
  name: 'create-scheme',
  changes: [{ do: 'create', in: 'schemes', id, fields: { title: id } }],
})

const steps: readonly CrashStep[] = [[small('a')], [large], [small('b'), small('c')]]
let expected: Expected
let run: CrashRun

beforeAll(async () => {
  expected = await expectedOf(steps)
  run = await runScript(steps, expected)
})

describe('a command whose line is written in several parts', () => {
  test('fault 4, 34: is there whole or not at all after a power cut at any call, whichever of its blocks survived', async () => {
    expect(run.answers).toEqual(expected.answers)
    const surveys = new Map<string, Survey>()
    const found: (number | string)[] = []
    let images = 0
    for (let calls = run.begin; calls <= run.disk.calls.length; calls += 1) {
      for (const { name, state, digest } of run.disk.imagesAfter(calls, calls, isOfJournal(calls) ? 20 : 1)) {
        const survey = surveys.get(digest) ?? (await surveyImage(state, expected.dumps))
        if (!surveys.has(digest)) images += 1
        surveys.set(digest, survey)
        const wrong = problemAt(run, calls, survey)
        found.push(wrong === undefined && 'seq' in survey ? survey.seq : `after call ${calls}, ${name}: ${wrong}`)
      }
    }
    expect(found.filter((each) => typeof each === 'string').slice(0, 20)).toEqual([])
    expect(new Set(found)).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(images).toBeGreaterThan(100)
  })

  test('is written in several calls, with one sync', () => {
    const parts = run.disk.calls.filter(({ do: kind, file }) => kind === 'write' && file.includes('journal-1-1'))
    const syncs = run.disk.calls.filter(({ do: kind, file }) => kind === 'sync' && file.includes('journal-1-1'))
    // The header and the first command come with a sync of their own each.
    expect(parts.length).toBeGreaterThan(syncs.length + 2)
    expect(syncs).toHaveLength(3)
  })

  test.each<[string, DiskFault]>([
    ['as a short write', 'short'],
    ['for want of room after some bytes', { code: 'ENOSPC', isDone: true }],
    ['for a broken disk', { code: 'EIO', isDone: false }],
  ])('loses nothing and leaves nothing by half where a call fails %s', async (_, fault) => {
    const empty = new CrashDisk()
    await createOn(empty)
    await empty.syncFolder('/')
    const problems: string[] = []
    for (let nth = 1; ; nth += 1) {
      const { faults, met } = nthCallFails(nth, fault, ['write', 'sync'])
      const disk = new CrashDisk(empty.stateAfter(empty.calls.length), faults)
      const { problems: wrong } = await runWithFaults(disk, steps)
      const call = met()
      if (call === undefined) break
      problems.push(...wrong.map((problem) => `call ${nth} ${call.do} ${call.file}: ${problem}`))
    }
    expect(problems).toEqual([])
  })
})

/** Whether the disk's call of that number, or the next, writes or syncs the first journal. */
function isOfJournal(calls: number): boolean {
  return run.disk.calls.slice(calls - 1, calls + 1).some(({ file }) => file.includes('journal-1-1'))
}
