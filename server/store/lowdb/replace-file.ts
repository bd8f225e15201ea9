import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Files } from './files.ts'
import { temporaryEnding } from './folder-names.ts'
import { writeAll } from './write-all.ts'

/** Puts a file in place, whole and durably, or leaves what was there. Rejects with the system's error. */
export async function replaceFile(files: Files, file: string, contents: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}${temporaryEnding}`
  const opened = await files.create(temporary)
  try {
    try {
      await writeAll(opened, Buffer.from(contents))
      await opened.sync()
    } finally {
      await opened.close()
    }
    await files.rename(temporary, file)
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw error
  }
  await files.syncFolder(path.dirname(path.resolve(file)))
}
