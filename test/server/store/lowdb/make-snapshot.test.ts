import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../server/store/lowdb/finding.ts'
import { openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import { collections, hireAll, idsOf, openFolder, unheld } from './hiring.ts'
import { newFolder } from './real-folder.ts'

describe('snapshots', () => {
  test('of a worker are taken while commands come, and two generations are kept', async () => {
    const folder = await newFolder()
    const notices: Finding[] = []
    const notice = (finding: Finding) => notices.push(finding)
    for (const id of ['a', 'b', 'c', 'd']) {
      const { store } = await openLowdbStore({ folder, collections, notice, snapshotEvery: { bytes: 1, ms: 1e6 } })
      await hireAll(store, id, `${id}2`, `${id}3`)
      await store.close()
    }
    expect(notices).toEqual([])
    const snapshots = await readdir(path.join(folder, 'snap'))
    expect(snapshots).toHaveLength(2)
    const journals = (await readdir(folder)).filter((name) => name.startsWith('journal'))
    expect(journals.length).toBeGreaterThan(0)
    expect(journals.every((name) => name.startsWith('journal-4-'))).toBe(true)
    const { store, findings } = await openFolder(folder)
    expect(await idsOf(store)).toHaveLength(12)
    expect(findings).toEqual([])
    await store.close()
  })

  test('that fail are said and hinder no command', async () => {
    const folder = await newFolder()
    const notices: Finding[] = []
    const { store } = await openFolder(folder, {
      notice: (finding) => notices.push(finding),
      takeSnapshot: async () => {
        throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
      },
    })
    await hireAll(store, 'a')
    await store.close()
    expect(notices).toEqual([{ code: 'snapshot-given-up', params: { reason: 'ENOSPC' } }])
    expect(await idsOf((await openFolder(folder, { hold: unheld })).store)).toEqual(['a'])
  })
})
