import { logFindingCodes } from '../audit/verify/log-finding-codes.ts'
import { backupCodes } from '../backup/backup-codes.ts'
import { findingCodes, refusalCodes } from '../store/lowdb/folder-codes.ts'
import { storeCodes } from '../store/store-error.ts'
import { storeCommandCodes } from './store-command-codes.ts'

const { 'field-unknown': queryField, ...ownStoreCodes } = storeCodes
const { 'file-missing': storeFile, ...ownRefusalCodes } = refusalCodes

/** All that is said about a store, its files, its backups and its logs: code → the names of its parameters. */
export const allStoreCodes = {
  ...ownStoreCodes,
  'query-field-unknown': queryField,
  ...findingCodes,
  ...ownRefusalCodes,
  'store-file-missing': storeFile,
  ...backupCodes,
  ...logFindingCodes,
  ...storeCommandCodes,
} as const satisfies Record<string, readonly string[]>

/** The code of the sentence for a refusal or finding of a store: its own, but where documents or files already mean something by it. */
export function storeSentenceCode(code: string): string {
  if (code === 'field-unknown') return 'query-field-unknown'
  return code === 'file-missing' ? 'store-file-missing' : code
}
