import { readdir } from 'node:fs/promises'
import { errorCode } from '../../store/lowdb/error-code.ts'
import { FolderError } from '../../store/lowdb/folder-error.ts'
import { journalPlace } from '../../store/lowdb/folder-names.ts'

/** What stands where a store is to be put: nothing, a store, or remains of one. Errors: `FolderError` where something else does. */
export async function storeHere(folder: string): Promise<'nothing' | 'store' | 'remains'> {
  const names = await namesIn(folder)
  const [first] = names
  if (first === undefined) return 'nothing'
  if (names.includes('store.json')) return 'store'
  const areRemains = names.some((name) => parts.has(name) || journalPlace(name) !== undefined)
  if (!areRemains) throw new FolderError('folder-not-empty', { folder, file: first })
  return 'remains'
}

const parts: ReadonlySet<string> = new Set(['EPOCH', 'snap', 'holder.json'])

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new FolderError('file-failed', { file: folder, reason: errorCode(error) })
  }
}
