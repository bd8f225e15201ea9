import { errorCode } from './error-code.ts'
import type { Files } from './files.ts'
import { FolderError } from './folder-error.ts'
import { storeFile } from './folder-names.ts'

/** Of `store.json` and of everything else in the folder. */
const format = 1

export function formatStoreFile(storeId: string): string {
  return `${JSON.stringify({ format, id: storeId })}\n`
}

/** The id of the folder's store. Errors: `FolderError`; a folder without the file is none of ours. */
export async function readStoreId(files: Files, folder: string): Promise<string> {
  const file = storeFile(folder)
  const { format: found, id } = parse(file, (await read(files, folder, file)).toString())
  if (found !== format) throw new FolderError('folder-format-unknown', { file, format: `${found}` })
  if (typeof id !== 'string') throw new FolderError('file-damaged', { file, offset: 0, why: 'not-json' })
  return id
}

async function read(files: Files, folder: string, file: string): Promise<Buffer> {
  try {
    return await files.readFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new FolderError('folder-not-a-store', { folder })
    throw error
  }
}

function parse(file: string, text: string): { readonly format?: unknown; readonly id?: unknown } {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new FolderError('file-damaged', { file, offset: 0, why: 'not-json' })
  }
}
