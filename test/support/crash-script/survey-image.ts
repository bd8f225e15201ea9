import { FolderError } from '../../../server/store/lowdb/folder-error.ts'
import type { Command } from '../../../server/store/store.ts'
import { CrashDisk } from '../crash-disk.ts'
import { dumpOf, openOn } from './crash-store.ts'
import { cutPower } from '../crash-disk/cut-power.ts'
import type { DiskState } from '../crash-disk/disk-state.ts'
import { seededRandom } from '../seeded-random.ts'

/** What a store is found to be on a disk that something happened to. */
export type Survey = { readonly seq: number } | { readonly problem: string }

const afterwards: Command = {
  name: 'after-the-crash',
  changes: [
    { do: 'create', in: 'schemes', id: 'after', fields: { title: 'after' } },
    { do: 'append', in: 'audit', fields: { who: 'after' } },
  ],
}

const worst = { name: 'nothing unsynced', names: 0, lengths: 0, bytes: 0, isTorn: false }

/**
 * Opens the store, looks whether it holds exactly what the first so many commands made (`dumps` by seq), cuts the power, opens it
 * again, has it take a command, cuts the power once more, and looks whether all is still there.
 */
export async function surveyImage(state: DiskState, dumps: readonly string[]): Promise<Survey> {
  try {
    return await survey(state, dumps)
  } catch (error) {
    if (error instanceof FolderError) return { problem: `does not open: ${error.message}` }
    throw error
  }
}

async function survey(state: DiskState, dumps: readonly string[]): Promise<Survey> {
  const first = new CrashDisk(state)
  const opened = await openOn(first)
  const { seq } = opened.status()
  if ((await dumpOf(opened)) !== dumps[seq]) return { problem: `holds something else than the first ${seq} commands` }

  const second = new CrashDisk(afterPowerCut(first))
  const again = await openOn(second)
  if ((await dumpOf(again)) !== dumps[seq]) return { problem: `showed ${seq} commands and lost some without a word` }
  const { seq: next } = await again.apply(afterwards)
  if (next !== seq + 1) return { problem: `gave ${next} to the command after ${seq}` }
  const longer = await dumpOf(again)

  const third = await openOn(new CrashDisk(afterPowerCut(second)))
  if ((await dumpOf(third)) !== longer) return { problem: `after ${seq} commands it took another and lost it` }
  return { seq }
}

/** The disk with nothing that was not synced. */
function afterPowerCut(disk: CrashDisk): DiskState {
  return cutPower(disk.stateAfter(disk.calls.length), worst, seededRandom(1))
}
