import { BackupError } from '../../backup/backup-error.ts'
import type { JsonObject } from '../../store/json.ts'
import { FolderError } from '../../store/lowdb/folder-error.ts'
import { StoreError } from '../../store/store-error.ts'
import type { ExitCode } from '../context.ts'

/** Why a verb over a store gave up, and its exit code: 1 where what it read is wrong, 2 where it could not be read or written. */
export interface StoreRefusal {
  readonly code: string
  readonly params: JsonObject
  readonly exitCode: ExitCode
}

/** What an error says about the store; `undefined` where it says nothing about it. */
export function storeRefusal(error: unknown): StoreRefusal | undefined {
  const isOne = error instanceof FolderError || error instanceof BackupError || error instanceof StoreError
  if (!isOne) return undefined
  const { code, params } = error
  return { code, params, exitCode: contentIsWrong.test(code) ? 1 : 2 }
}

const contentIsWrong = /^(backup|witness)-|^file-(damaged|missing)$|-unknown$/
