import { describe, expect, test } from 'vitest'
import { openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import { crashCollections } from '../../../support/crash-script/crash-script.ts'
import { type Random, seededRandom } from '../../../support/seeded-random.ts'
import type { ChildOptions } from '../../../support/store-child/child-options.ts'
import { newStore } from '../../../support/store-child/new-store.ts'
import { startChild } from '../../../support/store-child/start-child.ts'

/** What a child said before its end: where it began, by seq what it acknowledged, and what it refused. */
interface Life {
  readonly openedAt: number | undefined
  readonly acknowledged: ReadonlyMap<number, string>
  readonly refused: readonly string[]
}

/** One life that this process ends, at its start or after some acknowledgements, or that ends itself before some call. */
async function liveAndDie(options: ChildOptions, cache: string, random: Random): Promise<Life> {
  const dieAtCall = random() < 0.5 ? 1 + Math.floor(random() * 120) : undefined
  const child = startChild({ ...options, snapshotBytes: 20_000, ...(dieAtCall !== undefined && { dieAtCall }) }, cache)
  let left = Math.floor(random() * 42) - 2
  child.onLine((line) => {
    const isDue = line === 'starting' ? left === -2 : line.startsWith('open') ? left === -1 : left-- <= 0
    if (isDue && dieAtCall === undefined) child.running.kill('SIGKILL')
  })
  const how = await child.ended
  if (how !== 'SIGKILL') throw new Error(`${options.life} ended by itself (${how}): ${child.lines.join(' / ')}`)
  const said = child.lines.map((line) => line.split(' '))
  const opened = said.find(([word]) => word === 'open')
  const acknowledged = said.flatMap(([word, id = '', seq]) => (word === 'ack' ? [[Number(seq), id] as const] : []))
  const refused = child.lines.filter((line) => line.startsWith('no'))
  return { openedAt: opened && Number(opened[1]), acknowledged: new Map(acknowledged), refused }
}

/** Many lives on one folder, one after the other. Gives what was acknowledged by seq, and where a start showed less than that. */
async function manyLives(folder: string, cache: string, lives: number, seed: number) {
  const random = seededRandom(seed)
  const acknowledged = new Map<number, string>()
  const problems: string[] = []
  let again: readonly string[] = []
  for (let count = 0; count < lives; count += 1) {
    const life = `life${count}`
    const found = await liveAndDie({ folder, life, again }, cache, random)
    const least = Math.max(0, ...acknowledged.keys())
    if (found.openedAt !== undefined && found.openedAt < least)
      problems.push(`${life} began with ${found.openedAt} of ${least}`)
    problems.push(...found.refused)
    for (const [seq, id] of found.acknowledged) {
      if (![undefined, id].includes(acknowledged.get(seq)))
        problems.push(`${seq} was given to ${acknowledged.get(seq)} and ${id}`)
      acknowledged.set(seq, id)
    }
    again = unanswered(life, new Set(found.acknowledged.values()))
  }
  return { acknowledged, problems }
}

/** Eight are under way at any time, so that these may have been sent and not answered: their senders send them again. */
function unanswered(life: string, answered: ReadonlySet<string>): string[] {
  const ids = Array.from({ length: answered.size + 8 }, (_, place) => `${life}-${place}`)
  return ids.filter((id) => !answered.has(id))
}

/** What Node compiled for one child that ended well is there for the others: half of their time. Goes with the store's folder. */
async function newCache(folder: string): Promise<string> {
  const cache = `${folder}.cache`
  const child = startChild({ folder }, cache)
  child.running.stdin.end()
  expect(await child.ended).toBe(0)
  return cache
}

/** Opens the store in this process and compares. Every entry has its record and the other way round. */
async function compare(folder: string, acknowledged: ReadonlyMap<number, string>): Promise<string[]> {
  const { store } = await openLowdbStore({ folder, collections: crashCollections })
  const { records: entries } = await store.list('outcomes', { scope: 'everything' })
  const { records: schemes } = await store.list('schemes', { scope: 'everything' })
  const { seq: last } = store.status()
  await store.close()
  const bySeq = new Map(entries.map(({ id, fields }) => [Number(id), fields['employee']]))
  const lost = [...acknowledged]
    .filter(([seq, id]) => bySeq.get(seq) !== id)
    .map(([seq, id]) => `${id} at ${seq} is lost`)
  const twice = entries.length === new Set(bySeq.values()).size ? [] : ['something was applied twice']
  const halves = new Set(schemes.map(({ id }) => id)).symmetricDifference(new Set(bySeq.values()))
  return [
    ...lost,
    ...twice,
    ...[...halves].map((id) => `${id} is there by half`),
    ...(last === entries.length ? [] : ['gaps']),
  ]
}

describe('two hundred kills', () => {
  test('fault 1, 2: of a process that writes lose nothing it acknowledged, keep none from starting, and let nothing sent again happen twice', async () => {
    const folders = [await newStore(), await newStore()]
    const cache = await newCache(folders[0] ?? '')
    const found = await Promise.all(folders.map((folder, place) => manyLives(folder, cache, 100, place + 1)))
    for (const [place, { acknowledged, problems }] of found.entries()) {
      expect(problems).toEqual([])
      expect(await compare(folders[place] ?? '', acknowledged)).toEqual([])
      expect(acknowledged.size).toBeGreaterThan(500)
    }
  }, 300_000)
})
