import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { factsLimitBytes } from '../documents/limits.ts'
import { CallError } from './call-error.ts'
import type { Context } from './context.ts'

/** The bytes of a file named in a call. One that is not there, cannot be read or is too large makes the call wrong. */
export async function readBytes(file: string, { cwd }: Pick<Context, 'cwd'>): Promise<Uint8Array> {
  const absolute = path.resolve(cwd, file)
  try {
    const { size } = await stat(absolute)
    const limit = factsLimitBytes
    if (size > limit) throw CallError.of('file-too-large-to-read', { file, size, limit })
    return await readFile(absolute)
  } catch (error) {
    throw error instanceof CallError ? error : unreadable(file, error as NodeJS.ErrnoException)
  }
}

/** What a failure of the file system says about the call. */
export function unreadable(file: string, { code, message }: NodeJS.ErrnoException): CallError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return CallError.of('file-missing', { file })
    case 'EISDIR':
      return CallError.of('file-is-folder', { file })
    case 'EACCES':
    case 'EPERM':
      return CallError.of('file-not-permitted', { file })
    default:
      return CallError.of('file-unreadable', { file, reason: code ?? message })
  }
}
