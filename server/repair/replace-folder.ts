import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { createFolder, type NewContents } from '../store/lowdb/create-folder.ts'
import { explainErrors } from '../store/lowdb/explain-errors.ts'
import type { Finding } from '../store/lowdb/finding.ts'
import { lockFolder, witnessFile } from '../store/lowdb/folder-names.ts'
import type { FolderOptions } from '../store/lowdb/folder-options.ts'
import { holdFolder } from '../store/lowdb/hold-folder.ts'
import { nodeFiles } from '../store/lowdb/node-files.ts'

export interface Replacement extends Pick<FolderOptions, 'folder' | 'collections'> {
  readonly contents: NewContents
  /** Of the folder that is there, so that a process that still has it open notices. 0 where there is none. */
  readonly epochBefore: number
  readonly acceptLoss: boolean
  readonly now: Date
}

export interface Replaced {
  /** Where the folder that was there is kept. */
  readonly aside: string | undefined
  /** A witness that could not be written. */
  readonly findings: readonly Finding[]
}

/**
 * Puts a new folder with these contents in the place of the one that is there, if any, which is kept under another
 * name. The new folder is complete on the disk before the old one is moved. Nobody may be using the old one.
 *
 * Errors: `FolderError`, of `createFolder` and `holdFolder`; the old folder is where it was then.
 */
export async function replaceFolder(replacement: Replacement): Promise<Replaced> {
  const { folder, now } = replacement
  return explainErrors(folder, async () => {
    if (await isFree(folder)) return { aside: undefined, findings: await build(replacement, folder) }
    const held = await holdFolder(folder, () => undefined)
    const building = `${folder}.new-${randomUUID()}`
    try {
      const findings = await build(replacement, building)
      const aside = await freeName(`${folder}.set-aside-${stamp(now)}`)
      await rename(folder, aside)
      await rename(building, folder)
      await nodeFiles.syncFolder(path.dirname(folder))
      await rmdir(lockFolder(aside)).catch(() => undefined)
      return { aside, findings }
    } catch (error) {
      await rm(building, { recursive: true, force: true })
      throw error
    } finally {
      await held.release()
    }
  })
}

async function build(
  { folder, collections, contents, epochBefore, acceptLoss }: Replacement,
  at: string,
): Promise<readonly Finding[]> {
  // One more than the next start of the old folder would take.
  const epoch = Math.max(contents.epoch, epochBefore) + 1
  const { findings } = await createFolder({
    ...{ folder: at, collections, acceptLoss, witness: witnessFile(folder) },
    contents: { ...contents, epoch },
  })
  return findings
}

/** `20260301T020000Z` */
function stamp(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

async function freeName(name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!(await stands(candidate))) return candidate
  }
}

/** Nothing is there, or an empty folder. */
async function isFree(folder: string): Promise<boolean> {
  return !(await stands(folder)) || (await readdir(folder)).length === 0
}

async function stands(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  )
}
