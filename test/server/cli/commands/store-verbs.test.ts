import { chmod, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asNobody } from '../../../support/as-nobody.ts'
import { StoreFolder } from './store-folder.ts'

let place: StoreFolder
beforeEach(async () => {
  place = await StoreFolder.make()
  await place.run('init')
  await place.run('backup', '--to', 'b.jiheng')
})
afterEach(() => place.remove())

const verbs = [
  ['init'],
  ['backup', '--to', 'c.jiheng'],
  ['restore', 'b.jiheng', '--replace', '--accept-loss'],
  ['repair', '--write', '--accept-loss'],
  ['audit', 'verify'],
]

describe.each(verbs)('jiheng %s', (...verb) => {
  test('refuses a file where the folder should be', async () => {
    await writeFile(path.join(place.cwd, 'file'), 'mine')
    const { code, stdout, stderr } = await place.run(...verb, '--data', 'file')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^jiheng: \S+file .*\n$/)
  })

  test('refuses a folder that may not be read', async () => {
    await chmod(place.folder, 0)
    const { code, stdout, stderr } = await asNobody(() => place.run(...verb))
    await chmod(place.folder, 0o700)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^jiheng: /)
  })
})

describe.each(verbs.filter(([verb]) => verb !== 'init'))('jiheng %s', (...verb) => {
  test('refuses a link in the store', async () => {
    await symlink(path.join(place.cwd, 'b.jiheng'), path.join(place.folder, 'journal-9-9.ndjson'))
    const { code, stdout, stderr } = await place.run(...verb)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('is a symbolic link')
  })
})
