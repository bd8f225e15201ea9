import { chmod, readdir, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hireAll, openFolder } from './hiring.ts'
import { leftFolder, newFolder } from './real-folder.ts'
import { refusal } from './refusal.ts'

describe('modes', () => {
  test('are 0700 for every folder and 0600 for every file', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    await hireAll(store, 'a')
    await store.close()
    for (const name of await readdir(folder, { recursive: true })) {
      const found = await stat(path.join(folder, name))
      expect([name, (found.mode & 0o777).toString(8)]).toEqual([name, found.isDirectory() ? '700' : '600'])
    }
    expect((await stat(`${folder}.witness.json`)).mode & 0o777).toBe(0o600)
  })

  test('fault 12: that are looser are tightened and said', async () => {
    const folder = await leftFolder('a')
    const file = path.join(folder, 'journal-1-1.ndjson')
    await chmod(folder, 0o755)
    await chmod(file, 0o644)
    const { store, findings } = await openFolder(folder)
    expect(findings).toEqual([
      { code: 'mode-tightened', params: { file: folder, from: '0755', to: '0700' } },
      { code: 'mode-tightened', params: { file, from: '0644', to: '0600' } },
    ])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await store.close()
  })

  test('fault 12: a link in the place of the folder is refused', async () => {
    const folder = await newFolder()
    const link = `${folder}-link`
    await symlink(folder, link)
    expect(await refusal(openFolder(link))).toEqual({ code: 'file-is-link', file: link })
  })
})
