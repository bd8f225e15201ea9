import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeAtomically } from '../../../server/cli/write-atomically.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jiheng-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('writes the whole text, replaces what was there and leaves nothing beside it', async () => {
  const file = path.join(folder, '结果.csv')
  await writeFile(file, 'before, longer than after')
  await writeAtomically(file, 'after')
  expect(await readFile(file, 'utf8')).toBe('after')
  expect(await readdir(folder)).toEqual(['结果.csv'])
})

test('leaves nothing where the last step fails', async () => {
  await mkdir(path.join(folder, 'taken'))
  await expect(writeAtomically(path.join(folder, 'taken'), 'text')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['taken'])
})

test('leaves nothing where the folder is not there', async () => {
  await expect(writeAtomically(path.join(folder, 'none', 'out.csv'), 'text')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readdir(folder)).toEqual([])
})
