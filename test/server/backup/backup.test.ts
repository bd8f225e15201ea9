import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BackupError } from '../../../server/backup/backup-error.ts'
import { readBackup } from '../../../server/backup/read-backup.ts'
import { writeBackup } from '../../../server/backup/write-backup.ts'
import { at, collections, contentsOf, recordsOf } from './contents.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jiheng-'))
  file = path.join(folder, 'b.jiheng')
})
afterEach(() => rm(folder, { recursive: true }))

async function linesIn(backup: string): Promise<string[]> {
  return gunzipSync(await readFile(backup))
    .toString()
    .split('\n')
    .slice(0, -1)
}

/** Writes lines as a backup, with the sum and counts that they have to have. */
async function forge(lines: readonly string[], change: (end: Record<string, unknown>) => object = (end) => end) {
  const body = lines.slice(0, -1).map((line) => `${line}\n`)
  const sha256 = createHash('sha256').update(body.join('')).digest('hex')
  const end = change({ ...JSON.parse(lines.at(-1) ?? ''), sha256 })
  await writeFile(file, gzipSync(`${body.join('')}${JSON.stringify(end)}\n`))
}

async function refusal(): Promise<unknown> {
  try {
    await readBackup(file, collections, 'b.jiheng')
  } catch (error) {
    if (error instanceof BackupError) return { code: error.code, ...error.params }
    throw error
  }
  return undefined
}

describe('a backup', () => {
  test.each([0, 1, 3000])('of %i commands gives back what stood', async (commands) => {
    const contents = contentsOf(commands)
    await writeBackup(contents, file, at)
    const backup = await readBackup(file, collections)
    expect(recordsOf(backup.contents)).toEqual(recordsOf(contents))
    expect(backup.contents.model.heads()).toEqual(contents.model.heads())
    expect(backup.contents).toMatchObject({ storeId: 'store-1', epoch: 3, head: contents.head })
    expect(backup.contents.model.seq).toBe(commands)
    expect(backup.header.at).toBe(at)
  })

  test('is lines of JSON: a header, every record, counts and a sum', async () => {
    await writeBackup(contentsOf(2), file, at)
    const lines = await linesIn(file)
    const [header, ...rest] = lines.map((line) => JSON.parse(line))
    expect(header).toEqual({
      ...{ format: 'jiheng-backup', version: 1, storeId: 'store-1', epoch: 3, seq: 2, hash: 'a'.repeat(64), at },
      collections: ['accounts', 'audit', 'commands'],
    })
    expect(rest.map(({ in: name }) => name)).toEqual([
      'accounts',
      'accounts',
      'audit',
      'audit',
      'commands',
      'commands',
      undefined,
    ])
    expect(rest[2].hash).toMatch(/^[0-9a-f]{64}$/)
    const body = lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('')
    expect(rest.at(-1)).toEqual({
      counts: { accounts: 2, audit: 2, commands: 2 },
      heads: { audit: { count: 2, hash: rest[3].hash } },
      sha256: createHash('sha256').update(body).digest('hex'),
    })
  })

  test('is for its owner alone, and leaves nothing beside it', async () => {
    const bytes = await writeBackup(contentsOf(1), file, at)
    const { mode, size } = await stat(file)
    expect(mode & 0o777).toBe(0o600)
    expect(size).toBe(bytes)
    expect(await readdir(folder)).toEqual(['b.jiheng'])
  })

  test('that cannot be written leaves nothing', async () => {
    await mkdir(path.join(folder, 'taken'))
    await expect(writeBackup(contentsOf(1), path.join(folder, 'taken'), at)).rejects.toThrow()
    await expect(writeBackup(contentsOf(1), path.join(folder, 'none', 'b'), at)).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(await readdir(folder)).toEqual(['taken'])
  })
})

describe('readBackup() refuses', () => {
  test.each([
    ['something else', Buffer.from('PK\u0003\u0004 no backup')],
    ['other gzipped lines', gzipSync('{"a":1}\n')],
    ['gzipped bytes', gzipSync(Buffer.from([0xff, 0xfe, 0]))],
    ['gzipped nothing', gzipSync('')],
  ])('%s', async (_, bytes) => {
    await writeFile(file, bytes)
    expect(await refusal()).toEqual({ code: 'backup-not-one', file: 'b.jiheng' })
  })

  test('a file that is not there with the error of the file system', async () => {
    await expect(readBackup(file, collections)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('any cut of the file', async () => {
    await writeBackup(contentsOf(2), file, at)
    const whole = await readFile(file)
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(file, whole.subarray(0, length))
      expect(await refusal(), `${length}`).toMatchObject({ code: expect.stringMatching(/^backup-(cut|not-one)$/) })
    }
  })

  test('any flipped bit that changes what it says', async () => {
    await writeBackup(contentsOf(2), file, at)
    const whole = await readFile(file)
    const said = gunzipSync(whole)
    const flips = Array.from({ length: whole.length }, (_, offset) => flipped(whole, offset, offset % 8))
    let refused = 0
    for (const [offset, bytes] of flips.entries()) {
      await writeFile(file, bytes)
      const isRefused = (await refusal()) !== undefined
      // Some bits of gzip say nothing of its content: when and on which system it was made, what fills the last byte.
      expect(isRefused || gunzipSync(bytes).equals(said), `${offset}`).toBe(true)
      refused += isRefused ? 1 : 0
    }
    expect(refused).toBeGreaterThan(whole.length - 10)
  })

  test('a backup of another version', async () => {
    await writeBackup(contentsOf(1), file, at)
    const [header = '', ...rest] = await linesIn(file)
    await forge([header.replace('"version":1', '"version":2'), ...rest])
    expect(await refusal()).toEqual({ code: 'backup-format-unknown', file: 'b.jiheng', format: 2 })
  })

  test('a header without its parts', async () => {
    await writeBackup(contentsOf(1), file, at)
    const [header = '', ...rest] = await linesIn(file)
    await forge([header.replace('"seq":1', '"seq":-1'), ...rest])
    expect(await refusal()).toEqual({ code: 'backup-line-damaged', file: 'b.jiheng', line: 1 })
  })

  test.each([
    ['no JSON', () => '{'],
    ['no record', () => '{"in":"accounts"}'],
    ['of a collection that the header has not', (line: string) => line.replace('"accounts"', '"others"')],
    ['without a version', (line: string) => line.replace('"version":1', '"version":0')],
    ['with fields that are a list', (line: string) => line.replace(/"fields":.*/, '"fields":[]}')],
    ['that is blank', () => ''],
  ])('a line %s', async (_, change) => {
    await writeBackup(contentsOf(2), file, at)
    const lines = await linesIn(file)
    await forge(lines.with(2, change(lines[2] ?? '')))
    expect(await refusal()).toEqual({ code: 'backup-line-damaged', file: 'b.jiheng', line: 3 })
  })

  test('lines after the last one', async () => {
    await writeBackup(contentsOf(1), file, at)
    const lines = await linesIn(file)
    await writeFile(file, gzipSync([...lines, '{}', ''].join('\n')))
    expect(await refusal()).toEqual({ code: 'backup-line-damaged', file: 'b.jiheng', line: lines.length + 1 })
  })

  test('a file without its last line, or without its end', async () => {
    await writeBackup(contentsOf(1), file, at)
    const lines = await linesIn(file)
    const cut = { code: 'backup-cut', file: 'b.jiheng', line: lines.length }
    await writeFile(file, gzipSync(`${lines.slice(0, -1).join('\n')}\n`))
    expect(await refusal()).toEqual(cut)
    await writeFile(file, gzipSync(lines.join('\n')))
    expect(await refusal()).toEqual(cut)
  })

  test('other lines than the sum is of', async () => {
    await writeBackup(contentsOf(2), file, at)
    const lines = await linesIn(file)
    await writeFile(file, gzipSync(`${lines.toSpliced(1, 1).join('\n')}\n`))
    expect(await refusal()).toEqual({ code: 'backup-sum-differs', file: 'b.jiheng' })
  })

  test('fewer records than are counted', async () => {
    await writeBackup(contentsOf(2), file, at)
    await forge((await linesIn(file)).toSpliced(1, 1))
    expect(await refusal()).toEqual({
      ...{ code: 'backup-counts-differ', file: 'b.jiheng', collection: 'accounts', expected: 2, actual: 1 },
    })
  })

  test('a collection that this server does not know', async () => {
    await writeBackup(contentsOf(0), file, at)
    const [header = '', ...rest] = await linesIn(file)
    await forge([header.replace('"accounts"', '"later"'), ...rest])
    expect(await refusal()).toEqual({ code: 'backup-collection-unknown', file: 'b.jiheng', collection: 'later' })
  })

  test('a log that was tampered with before, or whose end is another one', async () => {
    await writeBackup(contentsOf(3), file, at)
    const lines = await linesIn(file)
    const place = lines.findIndex((line) => line.includes('"000000000002"'))
    await forge(lines.with(place, (lines[place] ?? '').replace('用户', '访客')))
    const broken = { code: 'backup-log-broken', file: 'b.jiheng', collection: 'audit' }
    expect(await refusal()).toEqual({ ...broken, finding: { kind: 'edited', entry: 2, before: 1 } })
    await forge(lines, (end) => ({ ...end, heads: { audit: { count: 4, hash: 'b'.repeat(64) } } }))
    expect(await refusal()).toEqual({ ...broken, finding: { kind: 'cut', from: 4, to: 4 } })
  })
})

function flipped(bytes: Buffer, offset: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[offset] = (bytes[offset] ?? 0) ^ (1 << bit)
  return copy
}
