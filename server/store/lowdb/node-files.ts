import fs, { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { FileLook, Files, OpenFile } from './files.ts'
import { errorCode } from './error-code.ts'

const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_EXCL } = constants
// Windows has neither of the two.
const noFollow = constants.O_NOFOLLOW ?? 0

const smallBytes = 4096
const readPart = promisify(fs.read)
const openDescriptor = promisify(fs.open)
const writePart = promisify(fs.write)
const syncData = promisify(fs.fdatasync)
const truncateTo = promisify(fs.ftruncate)
const closeFile = promisify(fs.close)

/** The real files. */
export const nodeFiles: Files = {
  async readFile(file) {
    // Small ones at once: the epoch is read after every sync, and a detour through the thread pool takes longer than reading it.
    const opened = fs.openSync(file, O_RDONLY | noFollow)
    try {
      const { size } = fs.fstatSync(opened)
      return size <= smallBytes ? fs.readFileSync(opened) : await readLarge(opened, size)
    } finally {
      fs.closeSync(opened)
    }
  },
  create: async (file) => openFile(await openDescriptor(file, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, 0o600)),
  rename,
  remove: unlink,
  async makeFolder(folder) {
    try {
      await mkdir(folder, 0o700)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  },
  async removeFolder(folder) {
    for (const name of await readdir(folder)) await unlink(path.join(folder, name))
    await rmdir(folder)
  },
  list: async (folder) => (await readdir(folder)).sort(),
  look,
  async setMode(file, mode) {
    const handle = await open(file, O_RDONLY | noFollow)
    try {
      await handle.chmod(mode)
    } finally {
      await handle.close()
    }
  },
  async syncFolder(folder) {
    // Windows cannot open a folder and writes names through.
    if (process.platform === 'win32') return
    const handle = await open(folder, O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

// Descriptors rather than handles: a handle that nobody closes may be closed by the collector under the writer's hands.
function openFile(opened: number): OpenFile {
  return {
    write: async (bytes) => (await writePart(opened, bytes)).bytesWritten,
    sync: () => syncData(opened),
    truncate: (length) => truncateTo(opened, length),
    close: () => closeFile(opened),
  }
}

/** In as few calls as the system wants: each is a detour. */
async function readLarge(opened: number, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await readPart(opened, bytes, length, size - length, null)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

async function look(file: string): Promise<FileLook | undefined> {
  try {
    const found = await lstat(file)
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other'
    const isOwn = process.geteuid === undefined || found.uid === process.geteuid()
    return { kind, bytes: found.size, mode: found.mode & 0o777, isOwn }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
