import type { FileLook, Files } from './files.ts'
import { FolderError } from './folder-error.ts'

/**
 * Looks at a name before it is trusted; `undefined` where there is none. Errors: `FolderError` where it is a link, something else than
 * expected, or belongs to another user: somebody else could change it under the store's hands.
 */
export async function inspectFile(files: Files, file: string, kind: 'file' | 'folder'): Promise<FileLook | undefined> {
  const look = await files.look(file)
  if (look === undefined) return undefined
  if (look.kind === 'link') throw new FolderError('file-is-link', { file })
  if (look.kind !== kind) throw new FolderError('file-is-odd', { file })
  if (!look.isOwn) throw new FolderError('file-not-own', { file })
  return look
}
