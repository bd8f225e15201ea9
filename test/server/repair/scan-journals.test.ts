import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scanJournals } from '../../../server/repair/scan-journals.ts'
import { formatLine } from '../../../server/store/lowdb/journal-line.ts'
import { nodeFiles } from '../../../server/store/lowdb/node-files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jiheng-'))
})
afterEach(() => rm(folder, { recursive: true }))

const place = { epoch: 1, n: 1 }
const hash = 'e'.repeat(64)

/** A journal of these commands, those that are no number illegible, and the last command that it tells of. */
async function scanned(...seqs: readonly (number | string)[]): Promise<number> {
  const lines = seqs.map((seq) =>
    typeof seq === 'number' ? formatLine(hash, 1, { seq, writes: [] }).text : `${seq}\n`,
  )
  await writeFile(path.join(folder, 'journal-1-1.ndjson'), lines.join(''))
  return scanJournals(nodeFiles, folder, { storeId: 's', epoch: 1, journals: [place], snapshots: [], unfinished: [] })
}

describe('scanJournals() gives the last command', () => {
  test.each([
    [[], 0],
    [[1], 1],
    [[1, 2, 3], 3],
    [['?', 2, 3], 3],
    [[1, '?', '?', 4], 4],
    [[1, 2, '?'], 2],
    [[1, 2, 900], 2],
    [[1, '?', 3, 900, 5], 5],
    [[2], 0],
  ])('of %j: %i', async (seqs, last) => expect(await scanned(...seqs)).toBe(last))
})
