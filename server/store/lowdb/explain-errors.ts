import { StoreError } from '../store-error.ts'
import { errorCode } from './error-code.ts'
import { FolderError } from './folder-error.ts'

/** Runs `task`; an error of the system becomes a `FolderError` that names the file. Errors of the program stay what they are. */
export async function explainErrors<T>(folder: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof FolderError || error instanceof StoreError || !isSystemError(error)) throw error
    const file = 'path' in error && typeof error.path === 'string' ? error.path : folder
    throw new FolderError('file-failed', { file, reason: errorCode(error) })
  }
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && /^E[A-Z0-9]+$/.test(errorCode(error))
}
