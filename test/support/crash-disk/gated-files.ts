import type { Files, OpenFile } from '../../../server/store/lowdb/files.ts'
import type { DiskCall } from './disk-faults.ts'

/** The same files, but each call waits for `before` first. What opens, reads and looks waits too. */
export function gatedFiles(files: Files, before: (call: DiskCall) => Promise<void>): Files {
  const open = (file: string, opened: OpenFile): OpenFile => ({
    write: (bytes) => before({ do: 'write', file }).then(() => opened.write(bytes)),
    sync: () => before({ do: 'sync', file }).then(() => opened.sync()),
    truncate: (length) => before({ do: 'truncate', file }).then(() => opened.truncate(length)),
    close: () => before({ do: 'close', file }).then(() => opened.close()),
  })
  return {
    readFile: (file) => before({ do: 'readFile', file }).then(() => files.readFile(file)),
    create: async (file) => open(file, await before({ do: 'create', file }).then(() => files.create(file))),
    rename: (file, to) => before({ do: 'rename', file }).then(() => files.rename(file, to)),
    remove: (file) => before({ do: 'remove', file }).then(() => files.remove(file)),
    makeFolder: (file) => before({ do: 'makeFolder', file }).then(() => files.makeFolder(file)),
    removeFolder: (file) => before({ do: 'removeFolder', file }).then(() => files.removeFolder(file)),
    list: (file) => before({ do: 'list', file }).then(() => files.list(file)),
    look: (file) => before({ do: 'look', file }).then(() => files.look(file)),
    setMode: (file, mode) => before({ do: 'setMode', file }).then(() => files.setMode(file, mode)),
    syncFolder: (file) => before({ do: 'syncFolder', file }).then(() => files.syncFolder(file)),
  }
}

/** Files of a program that the system may put to sleep before a call, until it is woken. */
export interface Sleeper {
  readonly files: Files
  /** Sleeps before the n-th call from now on, counted from 1; resolves when it does, and never if fewer calls come. */
  sleepAtCall(nth: number): Promise<void>
  wake(): void
}

export function sleeper(files: Files): Sleeper {
  const asleep = Promise.withResolvers<void>()
  const woken = Promise.withResolvers<void>()
  let left = Number.POSITIVE_INFINITY
  const gated = gatedFiles(files, async () => {
    left -= 1
    if (left > 0) return
    asleep.resolve()
    await woken.promise
  })
  const sleepAtCall = (nth: number) => {
    left = nth
    return asleep.promise
  }
  return { files: gated, sleepAtCall, wake: woken.resolve }
}
