import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { lock } from 'proper-lockfile'
import { errorCode } from './error-code.ts'
import type { Finding } from './finding.ts'
import { FolderError } from './folder-error.ts'
import { lockFolder } from './folder-names.ts'
import { closeFolderSocket, takeFolderSocket } from './folder-socket.ts'
import { type Holder, isHeldBy, readHolder, shareSockets, thisHolder, writeHolder } from './holder.ts'
import { nodeFiles } from './node-files.ts'

/** Takes a folder for this process alone, or refuses at once (`FolderError`, `folder-in-use`). `onLost` is called if it is lost later. */
export type HoldFolder = (folder: string, onLost: () => void) => Promise<Held>

export interface Held {
  readonly findings: readonly Finding[]
  release(): Promise<void>
}

/** A lock that its holder does not renew for so long is free: on another host, or where there are no abstract sockets. */
const staleMs = 10_000

/**
 * The real lock: a socket, which excludes other processes of this host at once, and a lock folder, which those of other hosts see too.
 * A lock folder left by a process whose socket is gone is from a dead one and is taken over.
 */
export const holdFolder: HoldFolder = async (folder, onLost) => {
  const socket = await takeFolderSocket(folder)
  const before = await readHolder(nodeFiles, folder)
  if (socket === 'taken') throw inUse(folder, before)
  const closeSocket = async () => (socket === 'none' ? undefined : closeFolderSocket(socket))
  try {
    const holder = thisHolder(randomUUID())
    const isDead = socket !== 'none' && before !== undefined && shareSockets(before, holder)
    const taken = await takeLock(folder, holder, isDead, before, onLost)
    await writeHolder(nodeFiles, folder, holder)
    taken.keep()
    const release = async () => {
      // Whoever took it over meanwhile keeps it.
      await taken.unlock().catch(() => undefined)
      await closeSocket()
    }
    return { findings: taken.isLeftOver && before !== undefined ? [leftOver(before)] : [], release }
  } catch (error) {
    await closeSocket()
    throw error
  }
}

async function takeLock(
  folder: string,
  holder: Holder,
  isDead: boolean,
  before: Holder | undefined,
  onLost: () => void,
) {
  const path = lockFolder(folder)
  const { keep, guarded } = guardedFiles(() => isHeldBy(folder, holder))
  const options = { lockfilePath: path, realpath: false, stale: staleMs, onCompromised: onLost, fs: guarded }
  try {
    return { unlock: await lock(folder, options), keep, isLeftOver: false }
  } catch (error) {
    if (errorCode(error) !== 'ELOCKED') throw error
    if (!isDead) throw inUse(folder, before)
  }
  fs.rmdirSync(path)
  return { unlock: await lock(folder, options), keep, isLeftOver: true }
}

/**
 * proper-lockfile removes the lock folder at a release and at the end of the process without asking whose it is by then. From `keep` on
 * it is removed only while it is this holder's.
 */
function guardedFiles(isOurs: () => boolean) {
  let isKept = false
  const keep = () => {
    isKept = true
  }
  const mayRemove = () => !isKept || isOurs()
  const rmdir = (path: string, done: (error: Error | null) => void) => (mayRemove() ? fs.rmdir(path, done) : done(null))
  const rmdirSync = (path: string) => (mayRemove() ? fs.rmdirSync(path) : undefined)
  return { keep, guarded: { ...fs, rmdir, rmdirSync } }
}

function inUse(folder: string, holder: Holder | undefined): FolderError {
  return new FolderError('folder-in-use', { folder, host: holder?.host ?? '?', pid: holder?.pid ?? '?' })
}

function leftOver({ host, pid }: Holder): Finding {
  return { code: 'lock-left-over', params: { host, pid } }
}
