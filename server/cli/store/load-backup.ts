import path from 'node:path'
import { type Backup, readBackup } from '../../backup/read-backup.ts'
import { collections } from '../../collections.ts'
import type { Context } from '../context.ts'
import { unreadable } from '../read-bytes.ts'

/** A backup named in a call, verified. One that cannot be read makes the call wrong; one that is damaged is a `BackupError`. */
export async function loadBackup(file: string, { cwd }: Pick<Context, 'cwd'>): Promise<Backup> {
  try {
    return await readBackup(path.resolve(cwd, file), collections, file)
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw unreadable(file, error)
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
