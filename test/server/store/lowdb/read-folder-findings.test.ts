import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../../../server/store/lowdb/read-folder.ts'
import { collections } from './hiring.ts'
import { cutFile, flipByte, leftFolder, lineOffsets } from './real-folder.ts'
import { grownFolder } from './grown-folder.ts'

describe('what is found and does no harm', () => {
  test('a torn last line, with its offset and length', async () => {
    const folder = await leftFolder('a', 'b', 'c')
    const file = path.join(folder, 'journal-1-1.ndjson')
    const [, , , last = 0] = await lineOffsets(file)
    await cutFile(file, last + 20)
    const { model, findings } = await readFolder({ folder, collections })
    expect(findings).toEqual([{ code: 'torn-line-cut', params: { file, offset: last, bytes: 20 } }])
    expect(model.counts()).toMatchObject({ employees: 2 })
  })

  test('a last journal whose first line is torn', async () => {
    const folder = await leftFolder('a')
    const file = path.join(folder, 'journal-1-2.ndjson')
    await writeFile(file, '{"hash":"00')
    const { head, findings } = await readFolder({ folder, collections })
    expect(findings).toEqual([{ code: 'torn-line-cut', params: { file, offset: 0, bytes: 11 } }])
    expect(head.seq).toBe(1)
  })

  test('a snapshot that was broken off', async () => {
    const folder = await grownFolder()
    await mkdir(path.join(folder, 'snap', '3-1'))
    const { findings } = await readFolder({ folder, collections })
    expect(findings).toEqual([{ code: 'snapshot-unfinished', params: { file: path.join(folder, 'snap/3-1') } }])
  })

  test.each([
    ['its snapshot', 'snap/1-1/audit.json', 0],
    ['its journal', 'journal-2-1.ndjson', 300],
  ])('damage of the generation before the newest, in %s', async (_, name, least) => {
    const folder = await grownFolder()
    const file = path.join(folder, name)
    await flipByte(file, least + 70)
    const { head, findings } = await readFolder({ folder, collections })
    expect(head.seq).toBe(6)
    expect(findings).toMatchObject([{ code: 'older-generation-damaged', params: { file } }])
  })
})
