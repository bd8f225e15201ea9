import { expect, test } from 'vitest'
import type { FileLook } from '../../../../server/store/lowdb/files.ts'
import { inspectFile } from '../../../../server/store/lowdb/inspect-file.ts'
import { nodeFiles } from '../../../../server/store/lowdb/node-files.ts'

const own: FileLook = { kind: 'file', bytes: 3, mode: 0o600, isOwn: true }

function inspect(look: FileLook | undefined) {
  return inspectFile({ ...nodeFiles, look: async () => look }, '/data/EPOCH', 'file')
}

test.each([
  ['a link', { ...own, kind: 'link' }, 'file-is-link'],
  ['a folder', { ...own, kind: 'folder' }, 'file-is-odd'],
  ['a pipe or the like', { ...own, kind: 'other' }, 'file-is-odd'],
  ['another user’s file', { ...own, isOwn: false }, 'file-not-own'],
] as const)('%s is refused in the place of a file', async (_, look, code) => {
  await expect(inspect(look)).rejects.toMatchObject({ code, params: { file: '/data/EPOCH' } })
})

test('one’s own file is as it was found, and nothing is nothing', async () => {
  expect(await inspect(own)).toEqual(own)
  expect(await inspect(undefined)).toBeUndefined()
})
