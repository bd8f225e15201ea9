import { FolderError } from '../../../../server/store/lowdb/folder-error.ts'

/** What somebody who opens a folder is told; `undefined` where it opens. */
export async function refusal(opening: Promise<unknown>): Promise<unknown> {
  const error = await opening.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof FolderError ? { code: error.code, ...error.params } : error
}
