import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdFolder } from '../../../../server/store/lowdb/hold-folder.ts'
import { thisHolder } from '../../../../server/store/lowdb/holder.ts'
import { newPlace } from './new-place.ts'

const ignore = () => undefined

/** A folder in which somebody left a lock and a note so many milliseconds ago. */
async function lockedFolder(holder: object, ageMs: number): Promise<string> {
  const folder = await newPlace()
  const lock = path.join(folder, 'lock')
  await mkdir(lock)
  await writeFile(path.join(folder, 'holder.json'), JSON.stringify(holder))
  const at = new Date(Date.now() - ageMs)
  await utimes(lock, at, at)
  return folder
}

describe('holdFolder()', () => {
  test('holds until the release, and again afterwards', async () => {
    const folder = await newPlace()
    for (let times = 0; times < 2; times++) {
      const held = await holdFolder(folder, ignore)
      expect(held.findings).toEqual([])
      await expect(holdFolder(folder, ignore)).rejects.toMatchObject({
        code: 'folder-in-use',
        params: { folder, host: hostname(), pid: process.pid },
      })
      await held.release()
    }
    expect(await readdir(folder)).toEqual(['holder.json'])
  })

  test('knows a folder by any of its names', async () => {
    const folder = await newPlace()
    const held = await holdFolder(folder, ignore)
    await expect(holdFolder(`${folder}/../${path.basename(folder)}`, ignore)).rejects.toMatchObject({
      code: 'folder-in-use',
    })
    await held.release()
  })

  test('refuses where another host holds a fresh lock, and names it', async () => {
    const folder = await lockedFolder({ host: 'other', pid: 7, boot: 'b', network: 'n' }, 1000)
    await expect(holdFolder(folder, ignore)).rejects.toMatchObject({
      code: 'folder-in-use',
      params: { folder, host: 'other', pid: 7 },
    })
    expect(await readdir(folder)).toContain('lock')
  })

  test('takes over what another host has not renewed for long', async () => {
    const folder = await lockedFolder({ host: 'other', pid: 7, boot: 'b', network: 'n' }, 60_000)
    const held = await holdFolder(folder, ignore)
    await held.release()
  })

  test.runIf(process.platform === 'linux')(
    'takes over at once what a dead process of this boot and network left, and says so',
    async () => {
      const folder = await lockedFolder({ ...thisHolder('x'), pid: 999_999 }, 0)
      const held = await holdFolder(folder, ignore)
      expect(held.findings).toEqual([{ code: 'lock-left-over', params: { host: hostname(), pid: 999_999 } }])
      await held.release()
    },
  )

  test.each(['boot', 'network'] as const)('takes nothing for granted of another %s', async (name) => {
    const folder = await lockedFolder({ ...thisHolder('x'), [name]: 'another' }, 0)
    await expect(holdFolder(folder, ignore)).rejects.toMatchObject({ code: 'folder-in-use' })
  })

  test('leaves the lock to whoever has taken it over', async () => {
    const folder = await newPlace()
    const held = await holdFolder(folder, ignore)
    await writeFile(path.join(folder, 'holder.json'), JSON.stringify({ ...thisHolder('another'), host: 'other' }))
    await held.release()
    expect(await readdir(folder)).toContain('lock')
  })

  test('a lock without a note is refused while it is fresh', async () => {
    const folder = await newPlace()
    await mkdir(path.join(folder, 'lock'))
    await expect(holdFolder(folder, ignore)).rejects.toMatchObject({
      code: 'folder-in-use',
      params: { folder, host: '?', pid: '?' },
    })
  })
})
