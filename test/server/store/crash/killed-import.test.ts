import { stat } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstHash } from '../../../../server/store/lowdb/head.ts'
import { formatLine } from '../../../../server/store/lowdb/journal-line.ts'
import { openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import { Model } from '../../../../server/store/model.ts'
import { crashCollections } from '../../../support/crash-script/crash-script.ts'
import { type ChildImport, importCommand } from '../../../support/store-child/child-options.ts'
import { newStore } from '../../../support/store-child/new-store.ts'
import { startChild, type StoreChild } from '../../../support/store-child/start-child.ts'

const rows = 50_000

/** Of the line that the import is in the journal, with its end. */
function lineBytes(): number {
  const { effects } = new Model(crashCollections).begin().prepare(importCommand(rows), new Date(0).toISOString())
  if (effects === undefined) throw new Error('nothing was prepared')
  return Buffer.byteLength(formatLine(firstHash, 1, effects).text)
}

/** Opens the store after the kill, in this process: how many people are there, and how many entries. */
async function lookAfterwards(folder: string) {
  const { store } = await openLowdbStore({ folder, collections: crashCollections })
  const { employees, audit } = store.status().recordsByCollection
  await store.close()
  return [employees, audit]
}

const none = [0, 0]
const all = [rows, 1]

/** Kills the child once its journal has grown by so many bytes. */
async function killAtBytes(child: StoreChild, folder: string, bytes: number): Promise<void> {
  await child.line('importing')
  const journal = path.join(folder, 'journal-1-1.ndjson')
  const { size } = await stat(journal)
  while ((await stat(journal)).size < size + bytes) await new Promise((resolve) => setImmediate(resolve))
  child.running.kill('SIGKILL')
  expect(await child.ended).toBe('SIGKILL')
}

describe('a process that is killed while it imports 50,000 people', () => {
  test.each<[string, Omit<ChildImport, 'rows'>]>([
    ['while it checks them', { dieInTurn: 5 }],
    ['before it writes the first byte', { dieAtCall: 1 }],
    ['in the middle of writing', { dieAtCall: 40 }],
  ])('fault 34: has none of them where it ends %s', async (_, moment) => {
    const folder = await newStore()
    const child = startChild({ folder, import: { rows, ...moment } })
    expect(await child.ended).toBe('SIGKILL')
    expect(child.lines).not.toContainEqual(expect.stringMatching(/^ack/))
    expect(await lookAfterwards(folder)).toEqual(none)
  })

  test.each([1, 10_000_000])(
    'fault 34: has none or all of them where it is killed once the journal has grown by %i bytes',
    async (bytes) => {
      const folder = await newStore()
      await killAtBytes(startChild({ folder, import: { rows } }), folder, bytes)
      expect([none, all]).toContainEqual(await lookAfterwards(folder))
    },
  )

  test('fault 34: has all of them where it is killed once the last byte is written, before anybody hears of it or after', async () => {
    const folder = await newStore()
    await killAtBytes(startChild({ folder, import: { rows } }), folder, lineBytes())
    expect(await lookAfterwards(folder)).toEqual(all)
  })

  test('fault 34: has all of them where it is killed when it has acknowledged them', async () => {
    const folder = await newStore()
    const child = startChild({ folder, import: { rows } })
    await child.line('ack')
    child.running.kill('SIGKILL')
    expect(await child.ended).toBe('SIGKILL')
    expect(await lookAfterwards(folder)).toEqual(all)
  })
})

test('fault 34: an import that is sent again with its key after a kill is applied once', async () => {
  const folder = await newStore()
  expect(await startChild({ folder, import: { rows, dieAtCall: 40 } }).ended).toBe('SIGKILL')
  const { store } = await openLowdbStore({ folder, collections: crashCollections })
  const sent = [store.apply(importCommand(rows)), store.apply(importCommand(rows))]
  expect((await Promise.all(sent)).map(({ isRepeated }) => isRepeated)).toEqual([false, true])
  await store.close()
  expect(await lookAfterwards(folder)).toEqual(all)
})
