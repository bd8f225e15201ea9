import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { FolderError } from '../../../server/store/lowdb/folder-error.ts'
import { nodeFiles } from '../../../server/store/lowdb/node-files.ts'
import { type OpenOptions, openLowdbStore } from '../../../server/store/lowdb/open-lowdb-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { gatedFiles } from '../crash-disk/gated-files.ts'
import { crashCollections } from '../crash-script/crash-script.ts'
import { childCommand, type ChildImport, type ChildOptions, importCommand } from './child-options.ts'

/**
 * `node store-child.ts <options as JSON>`: opens a store as a server does, and says on its output, a line each and at once, what it
 * does: `starting`, `open <seq>`, `ack <id> <seq>`, `no <id> <code>`. Exit code 2 where the folder is not opened.
 */
async function main(options: ChildOptions): Promise<void> {
  if (options.hasNoSockets === true) Object.defineProperty(process, 'platform', { value: 'freebsd' })
  say('starting')
  const started = performance.now()
  try {
    const { store } = await openLowdbStore(openOptions(options))
    say(`open ${store.status().seq}`)
    if (options.import !== undefined) await importOnce(store, options.import)
    else await (options.life === undefined ? obey(store) : writeUntilKilled(store, options.life, options.again))
  } catch (error) {
    if (!(error instanceof FolderError)) throw error
    say(`refused ${error.code} ${JSON.stringify(error.params)} ${Math.round(performance.now() - started)}`)
    process.exit(2)
  }
}

/** Calls on files that are left before this very process ends, as the system would end it: nothing is finished, closed or said. */
let callsLeft = Number.POSITIVE_INFINITY

function openOptions({ folder, dieAtCall, snapshotBytes, import: rows }: ChildOptions): OpenOptions {
  const snapshotEvery = { bytes: snapshotBytes ?? 8_000_000, ms: 300_000 }
  const options = { folder, collections: crashCollections, snapshotEvery }
  callsLeft = dieAtCall ?? callsLeft
  const hasGate = dieAtCall !== undefined || rows?.dieAtCall !== undefined
  return hasGate ? { ...options, files: gatedFiles(nodeFiles, countDown) } : options
}

async function countDown(): Promise<void> {
  callsLeft -= 1
  if (callsLeft === 0) process.kill(process.pid, 'SIGKILL')
}

/** Then waits to be killed. */
async function importOnce(store: Store, { rows, dieAtCall, dieInTurn = 0 }: ChildImport): Promise<void> {
  const command = importCommand(rows)
  callsLeft = dieAtCall ?? callsLeft
  let turnsLeft = dieInTurn
  const count = () => {
    turnsLeft -= 1
    if (turnsLeft === 0) process.kill(process.pid, 'SIGKILL')
    setImmediate(count)
  }
  if (dieInTurn > 0) setImmediate(count)
  say('importing')
  const { seq } = await store.apply(command)
  say(`ack import ${seq}`)
  await new Promise(() => setInterval(() => undefined, 1_000_000))
}

/** Eight at a time, without an end. */
async function writeUntilKilled(store: Store, life: string, again: readonly string[] = []): Promise<void> {
  await Promise.all(again.map((id) => apply(store, id)))
  let next = 0
  const write = async () => {
    for (;;) await apply(store, `${life}-${next++}`)
  }
  await Promise.all(Array.from({ length: 8 }, write))
}

/** Each line of the input is the id of a record to make; at its end the store is closed. */
async function obey(store: Store): Promise<void> {
  for await (const id of createInterface(process.stdin)) await apply(store, id)
  await store.close()
  say('closed')
}

async function apply(store: Store, id: string): Promise<void> {
  try {
    const { seq } = await store.apply(childCommand(id))
    say(`ack ${id} ${seq}`)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    say(`no ${id} ${error.code}`)
  }
}

/** Written when this returns, so that what was said before a kill was said. Whoever listens may be slower: then it is tried again. */
function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}

await main(JSON.parse(process.argv[2] ?? '{}'))
