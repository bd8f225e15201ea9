import type { Task } from '../../threads/threads.ts'
import { locateFound } from './locate-found.ts'
import { planImport } from './plan-import.ts'
import { readUpload } from './read-upload.ts'

/** Reads a file that brings a scheme. */
export const readSchemeUploadTask: Task<'read-scheme-upload'> = async function* ({ bytes, file }) {
  yield readUpload(bytes, file)
}

/** Works out what an import would do. */
export const planSchemeImportTask: Task<'plan-scheme-import'> = async function* (toPlan) {
  yield planImport(toPlan)
}

/** Finds the lines and columns of what the checks found. */
export const locateFoundTask: Task<'locate-found'> = async function* ({ found, bytes, file }) {
  yield locateFound(found, bytes, file)
}
