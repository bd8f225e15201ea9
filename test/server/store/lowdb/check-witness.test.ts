import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../server/store/lowdb/finding.ts'
import { hireAll, idsOf, openFolder, unheld } from './hiring.ts'
import { leftFolder, newFolder } from './real-folder.ts'
import { refusal } from './refusal.ts'

describe('the witness', () => {
  test('is written at a close, and is no hindrance to who goes on', async () => {
    const folder = await newFolder()
    const { store } = await openFolder(folder)
    await hireAll(store, 'a', 'b')
    await store.close()
    expect(JSON.parse((await readFile(`${folder}.witness.json`)).toString())).toMatchObject({ seq: 2 })
    const again = await openFolder(folder)
    expect(again.findings).toEqual([])
    await again.store.close()
  })

  test('that has seen more than the store has refuses the start', async () => {
    const folder = await leftFolder('a')
    const file = `${folder}.witness.json`
    const witness = JSON.parse((await readFile(file)).toString())
    await writeFile(file, JSON.stringify({ ...witness, seq: 2 }))
    expect(await refusal(openFolder(folder))).toEqual({ code: 'witness-ahead', file, seq: 1, witnessed: 2 })
  })

  test('that has seen another history refuses the start', async () => {
    const folder = await leftFolder('a', 'b')
    const file = `${folder}.witness.json`
    const witness = JSON.parse((await readFile(file)).toString())
    await writeFile(file, JSON.stringify({ ...witness, seq: 1 }))
    expect(await refusal(openFolder(folder))).toEqual({ code: 'witness-differs', file, seq: 1 })
  })

  test.each([
    ['of another store', '{"store":"other","seq":0,"hash":"0"}', 'witness-of-another-store'],
    ['that makes no sense', '{"store":', 'witness-damaged'],
    ['without its figures', '{}', 'witness-damaged'],
  ])('%s refuses the start', async (_, text, code) => {
    const folder = await newFolder()
    const file = `${folder}.witness.json`
    await writeFile(file, text)
    expect(await refusal(openFolder(folder))).toEqual({ code, file })
  })

  test('that is missing is said, and written at the close', async () => {
    const folder = await leftFolder('a')
    const file = `${folder}.witness.json`
    await rm(file)
    const { store, findings } = await openFolder(folder)
    expect(findings).toEqual([{ code: 'witness-missing', params: { file } }])
    await store.close()
    expect(JSON.parse((await readFile(file)).toString())).toMatchObject({ seq: 1 })
  })

  test('fault 37: that cannot be written is said and hinders nothing', async () => {
    const folder = await newFolder()
    const notices: Finding[] = []
    const witness = path.join(folder, 'nowhere', 'witness.json')
    const { store } = await openFolder(folder, { witness, notice: (finding) => notices.push(finding) })
    await hireAll(store, 'a')
    await store.close()
    expect(notices).toEqual([{ code: 'witness-not-written', params: { file: witness, reason: 'ENOENT' } }])
    expect(await idsOf((await openFolder(folder, { hold: unheld })).store)).toEqual(['a'])
  })
})
