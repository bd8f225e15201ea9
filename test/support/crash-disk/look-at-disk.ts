import { CrashDisk } from '../crash-disk.ts'
import type { DiskState } from './disk-state.ts'

/** Bytes as text. */
export const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** What a power cut right now may leave of a file, over many seeds. Absent files are `undefined`. */
export async function leftOf(disk: CrashDisk, file: string): Promise<Set<string | undefined>> {
  const left = new Set<string | undefined>()
  for (let seed = 0; seed < 200; seed += 1) {
    for (const { state } of disk.imagesAfter(disk.calls.length, seed)) left.add(await contentOn(state, file))
  }
  return left
}

/** What a file says on a disk; `undefined` where it is not there. */
export async function contentOn(state: DiskState, file: string): Promise<string | undefined> {
  const disk = new CrashDisk(state)
  return (await disk.look(file)) === undefined ? undefined : text(await disk.readFile(file))
}

/** Names in the root, joined, that a power cut right now may leave, over many seeds. */
export async function namesLeft(disk: CrashDisk): Promise<Set<string>> {
  const left = new Set<string>()
  for (let seed = 0; seed < 200; seed += 1) {
    for (const { state } of disk.imagesAfter(disk.calls.length, seed)) {
      left.add((await new CrashDisk(state).list('/')).join(' '))
    }
  }
  return left
}

/** A disk on which `/a` is safe with this content. */
export async function diskWith(content: string): Promise<CrashDisk> {
  const disk = new CrashDisk()
  const file = await disk.create('/a')
  await file.write(Buffer.from(content))
  await file.sync()
  await file.close()
  await disk.syncFolder('/')
  return disk
}
