import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../server/start/open-store.ts'
import { asNobody } from '../../support/as-nobody.ts'
import { ownFolder } from '../../support/own-folder.ts'

/** Opens, does nothing, closes. */
async function openAndClose(folder: string): Promise<{ isNew: boolean }> {
  const { store, isNew } = await openStore({ folder })
  await store.close()
  return { isNew }
}

describe('the store of a start', () => {
  test('is made where there is no folder, and opened from then on', async () => {
    const folder = path.join(ownFolder(), 'data')
    expect(await openAndClose(folder)).toEqual({ isNew: true })
    expect(await openAndClose(folder)).toEqual({ isNew: false })
  })

  test('is made in an empty folder', async () => {
    const folder = path.join(ownFolder(), 'data')
    await mkdir(folder)
    expect(await openAndClose(folder)).toEqual({ isNew: true })
  })

  test('is not made where a witness tells that one was there', async () => {
    const folder = path.join(ownFolder(), 'data')
    await openAndClose(folder)
    await rm(folder, { recursive: true })
    const params = { folder, witness: `${folder}.witness.json` }
    await expect(openAndClose(folder)).rejects.toMatchObject({ code: 'store-wiped', params })
    await mkdir(folder)
    await expect(openAndClose(folder)).rejects.toMatchObject({ code: 'store-wiped', params })
    await rm(params.witness)
    expect(await openAndClose(folder)).toEqual({ isNew: true })
  })

  test('is not made among other files', async () => {
    const folder = ownFolder()
    await writeFile(path.join(folder, 'letter.txt'), 'private')
    await expect(openAndClose(folder)).rejects.toMatchObject({
      code: 'folder-not-empty',
      params: { file: 'letter.txt' },
    })
  })

  test('is not made in a folder that is missing itself', async () => {
    const above = path.join(ownFolder(), 'no', 'such')
    const opening = openAndClose(path.join(above, 'data'))
    await expect(opening).rejects.toMatchObject({ code: 'store-parent-missing', params: { folder: above } })
  })

  test('is not made where this user may not write', async () => {
    const locked = ownFolder()
    await chmod(locked, 0o500)
    const opening = asNobody(() => openAndClose(path.join(locked, 'data')))
    await expect(opening).rejects.toMatchObject({ code: 'file-failed', params: { reason: 'EACCES' } })
  })
})
