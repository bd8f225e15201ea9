import { beforeAll, describe, expect, test } from 'vitest'
import { CrashDisk } from '../../../support/crash-disk.ts'
import type { DiskCall } from '../../../support/crash-disk/disk-faults.ts'
import { type Expected, expectedOf } from '../../../support/crash-script/crash-expected.ts'
import { type CrashRun, runScript } from '../../../support/crash-script/crash-run.ts'
import { crashScript } from '../../../support/crash-script/crash-script.ts'
import { openOn } from '../../../support/crash-script/crash-store.ts'
import { problemAt, searchCrashes } from '../../../support/crash-script/search-crashes.ts'
import { type Survey, surveyImage } from '../../../support/crash-script/survey-image.ts'
import { seededRandom } from '../../../support/seeded-random.ts'

const steps = crashScript()
let expected: Expected
let run: CrashRun

beforeAll(async () => {
  expected = await expectedOf(steps)
  run = await runScript(steps, expected)
})

describe('the script', () => {
  test('has fifty commands, and the embedded store answers them as the store in memory does', () => {
    expect(expected.answers).toHaveLength(50)
    expect(run.answers).toEqual(expected.answers)
    expect(new Set(expected.answers.filter((answer) => typeof answer === 'string'))).toEqual(
      new Set(['stale-record', 'value-taken']),
    )
  })

  test('has snapshots taken while commands come, and a sync for every group of commands', () => {
    const files = run.disk.calls.map(({ do: kind, file }) => `${kind} ${file}`)
    const manifests = files.filter((call) => /^(rename|create) .*MANIFEST/.test(call))
    expect(manifests.length).toBeGreaterThan(4)
    expect(run.acknowledged.at(-1)).toBe(expected.seqs.at(-1))
  })
})

/** Before the first call of the script, and after each. */
function pointsOf({ disk, begin }: CrashRun): number[] {
  return Array.from({ length: disk.calls.length - begin + 1 }, (_, place) => begin + place)
}

describe('a power cut', () => {
  test('fault 4: after any call leaves a store that opens, holds every acknowledged command, none by half, and goes on', async () => {
    const { problems, images } = await searchCrashes(run, expected, pointsOf(run))
    expect(problems).toEqual([])
    expect(images).toBeGreaterThan(500)
  })

  test.each<[string, (call: DiskCall) => boolean]>([
    ['journal', ({ do: kind, file }) => kind === 'sync' && file.includes('journal')],
    ['name of a journal', ({ do: kind, file }) => kind === 'syncFolder' && file === '/data'],
    ['file of a snapshot', ({ do: kind, file }) => kind === 'sync' && file.includes('employees.json')],
    ['name of a file of a snapshot', ({ do: kind, file }) => kind === 'syncFolder' && /snap.[^/]*$/.test(file)],
    ['name of a snapshot', ({ do: kind, file }) => kind === 'syncFolder' && file.endsWith('snap')],
    ['manifest', ({ do: kind, file }) => kind === 'sync' && file.includes('MANIFEST')],
    ['epoch', ({ do: kind, file }) => kind === 'sync' && file.includes('EPOCH')],
    ['witness', ({ do: kind, file }) => kind === 'sync' && file.includes('witness')],
  ])('would be noticed here if the sync of a %s made nothing safe', async (_, isLie) => {
    const careless = await runScript(steps, expected, (call) => (isLie(call) ? 'lie' : undefined))
    const { problems } = await searchCrashes(careless, expected, pointsOf(careless), 1)
    expect(problems).toHaveLength(1)
  })
})

describe('the end of the program', () => {
  test('fault 3: after any call loses nothing acknowledged, nor does a power cut after the next start', async () => {
    const problems: string[] = []
    for (let calls = run.begin; calls <= run.disk.calls.length; calls += 1) {
      const wrong = problemAt(run, calls, await surveyImage(run.disk.stateAfter(calls), expected.dumps))
      if (wrong !== undefined) problems.push(`after call ${calls}: ${wrong}`)
    }
    expect(problems.slice(0, 20)).toEqual([])
  })
})

describe('a second power cut', () => {
  test('at any call of the start after the first leaves what that start would have shown', async () => {
    const problems: string[] = []
    for (const { first, seq } of await startsToBreak()) {
      const surveys = new Map<string, Survey>()
      for (let calls = 0; calls <= first.calls.length; calls += 1) {
        for (const { name, state, digest } of first.imagesAfter(calls, calls, 2)) {
          const survey = surveys.get(digest) ?? (await surveyImage(state, expected.dumps))
          surveys.set(digest, survey)
          const found = 'problem' in survey ? survey.problem : survey.seq
          if (found !== seq) problems.push(`call ${calls} of the start, ${name}: ${found} instead of ${seq}`)
        }
      }
    }
    expect(problems.slice(0, 20)).toEqual([])
  })
})

/** Starts on images of power cuts all over the script, those with most to put right. */
async function startsToBreak(): Promise<{ first: CrashDisk; seq: number }[]> {
  const starts: { first: CrashDisk; seq: number }[] = []
  const random = seededRandom(11)
  for (let turn = 0; turn < 20; turn += 1) {
    const calls = run.begin + Math.floor(random() * (run.disk.calls.length - run.begin))
    const images = run.disk.imagesAfter(calls, turn)
    const first = new CrashDisk(images.at(-1)?.state)
    const { seq } = (await openOn(first)).status()
    starts.push({ first, seq })
  }
  return starts
}
