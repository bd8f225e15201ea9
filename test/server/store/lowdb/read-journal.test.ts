import { describe, expect, test } from 'vitest'
import type { Effects } from '../../../../server/store/effects.ts'
import { FolderError } from '../../../../server/store/lowdb/folder-error.ts'
import { firstHash } from '../../../../server/store/lowdb/head.ts'
import { formatLine } from '../../../../server/store/lowdb/journal-line.ts'
import { readJournal } from '../../../../server/store/lowdb/read-journal.ts'

const header = {
  format: 1,
  store: 'store-1',
  place: { epoch: 1, n: 1 },
  after: { epoch: 0, n: 0, bytes: 0 },
  seq: 0,
  hash: firstHash,
} as const

function effects(seq: number): Effects {
  const write = { in: 'employees', id: `e${seq}`, version: 1, fields: { name: `员工 ${seq}` } }
  return { seq, at: '2026-03-01T00:00:00.000Z', name: 'hire', writes: [write] }
}

/** A journal's lines: the header and commands 1 to 4, of which 3 and 4 were written together. */
function journalLines(): string[] {
  let { text, hash } = formatLine(firstHash, 1, header)
  const lines = [text]
  for (const [seq, from] of [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
  ] as const) {
    ;({ text, hash } = formatLine(hash, from, effects(seq)))
    lines.push(text)
  }
  return lines
}

function read(bytes: Buffer, mayBeTorn = true, names: readonly string[] = ['employees']) {
  const seqs: number[] = []
  const journal = {
    file: 'journal-1-1.ndjson',
    bytes,
    storeId: 'store-1',
    place: { epoch: 1, n: 1 },
    before: { seq: 0, hash: firstHash },
    mayBeTorn,
    names,
    see: () => undefined,
  }
  return { ...readJournal(journal, ({ seq }) => seqs.push(seq)), seqs }
}

function refusal(bytes: Buffer, mayBeTorn = true): unknown {
  try {
    return read(bytes, mayBeTorn)
  } catch (error) {
    return error instanceof FolderError ? { code: error.code, ...error.params } : error
  }
}

const lines = journalLines()
const whole = Buffer.from(lines.join(''))
const starts = lines.map((_, place) => Buffer.byteLength(lines.slice(0, place).join('')))
const [, second = 0, third = 0, fourth = 0, fifth = 0] = starts

/** The journal with other lines. */
function withLines(change: (lines: string[]) => string[]): Buffer {
  return Buffer.from(change(journalLines()).join(''))
}

function damage(offset: number, why: string) {
  return { code: 'file-damaged', file: 'journal-1-1.ndjson', offset, why }
}

describe('a whole journal', () => {
  test('gives every command, in order, and where the chain stands', () => {
    const { seqs, after, commands, goodBytes } = read(whole, false)
    expect(seqs).toEqual([1, 2, 3, 4])
    expect(commands).toBe(4)
    expect(goodBytes).toBe(whole.length)
    expect(after.seq).toBe(4)
    expect(lines[4]).toContain(after.hash)
  })

  test('may have no command', () => {
    expect(read(Buffer.from(lines[0] ?? ''))).toMatchObject({ commands: 0, goodBytes: second })
  })
})

describe('a torn end', () => {
  const lengths = Array.from({ length: whole.length - fifth - 1 }, (_, place) => fifth + 1 + place)

  test('anywhere in the last line leaves the lines before', () => {
    for (const length of lengths) {
      expect(read(whole.subarray(0, length))).toMatchObject({ seqs: [1, 2, 3], goodBytes: fifth })
    }
  })

  test('is damage in a journal that is not the last', () => {
    for (const length of lengths) expect(refusal(whole.subarray(0, length), false)).toEqual(damage(fifth, 'cut-short'))
  })

  test('may have blocks of nothing in it, and more after them', () => {
    const holed = Buffer.from(whole).fill(0, fourth + 3, fifth + 7)
    expect(read(holed)).toMatchObject({ seqs: [1, 2], goodBytes: fourth })
    const lost = Buffer.from(whole).fill(0, fourth, fifth)
    expect(read(lost)).toMatchObject({ seqs: [1, 2], goodBytes: fourth })
  })

  test('is one line that makes no sense where nothing comes after it', () => {
    const nonsense = Buffer.concat([whole.subarray(0, fourth), Buffer.from('nonsense\n')])
    expect(read(nonsense)).toMatchObject({ seqs: [1, 2], goodBytes: fourth })
  })

  test('is damage where a line behind it shows that it had been on the disk', () => {
    const holed = Buffer.from(whole).fill(0, third, third + 20)
    expect(refusal(holed)).toEqual(damage(third, 'not-a-line'))
  })
})

describe('damage', () => {
  test.each([
    [
      'a changed figure',
      withLines((all) => all.map((line) => line.replace('员工 2', '员工 9'))),
      third,
      'hash-differs',
    ],
    ['a missing line', withLines((all) => all.filter((_, place) => place !== 2)), third, 'hash-differs'],
    ['a line twice', withLines(([a = '', b = '', ...rest]) => [a, b, b, ...rest]), third, 'hash-differs'],
    ['exchanged lines', withLines(([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]), second, 'hash-differs'],
    ['a line of another form', withLines(([a = '', ...rest]) => [a, '{}\n', ...rest]), second, 'not-a-line'],
    ['no header', withLines(([, ...rest]) => rest), 0, 'not-a-line'],
    ['another store', withLines((all) => all.map((line) => line.replace('store-1', 'store-2'))), 0, 'store-differs'],
    ['another place', withLines((all) => all.map((line) => line.replace('"n":1}', '"n":7}'))), 0, 'epoch-differs'],
    ['another beginning', withLines((all) => all.map((line) => line.replace('"seq":0', '"seq":5'))), 0, 'link-differs'],
    ['nothing at all', Buffer.alloc(0), 0, 'cut-short'],
  ])('%s is told with its offset', (_, bytes, offset, why) => {
    expect(refusal(bytes)).toEqual(damage(offset, why))
  })

  test('every changed byte of a line that others follow is told with the offset of the line', () => {
    for (let offset = second; offset < fourth; offset++) {
      const changed = Buffer.from(whole)
      changed[offset] = (changed[offset] ?? 0) ^ 1
      expect(refusal(changed)).toMatchObject({ code: 'file-damaged', offset: offset < third ? second : third })
    }
  })

  test('a gap in the numbers is told even where the chain is right', () => {
    const { text, hash } = formatLine(firstHash, 1, header)
    const gap = formatLine(hash, 2, effects(2)).text
    expect(refusal(Buffer.from(text + gap))).toEqual(damage(second, 'seq-gap'))
  })

  test('a collection that the program does not know is refused by name', () => {
    expect(() => read(whole, true, ['audit'])).toThrow(
      new FolderError('folder-collection-unknown', { file: 'journal-1-1.ndjson', collection: 'employees' }),
    )
  })
})
