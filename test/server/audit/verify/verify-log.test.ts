import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundEntry } from '../../../../server/audit/verify/chained-entry.ts'
import { verifyLog } from '../../../../server/audit/verify/verify-log.ts'
import { logId } from '../../../../server/store/log-id.ts'
import { chained, headOf, logOf, renumbered } from './logs.ts'

const log = logOf(12)
const head = headOf(log)
const forged = (fields: FoundEntry['fields'], number = 1): FoundEntry => ({
  id: logId(number),
  fields,
  hash: 'f'.repeat(64),
})
const verify = (entries: readonly FoundEntry[]) => verifyLog('audit', entries, head)
const edit = (entries: readonly FoundEntry[], number: number, change: Partial<FoundEntry>) =>
  entries.map((entry, index) => (index === number - 1 ? { ...entry, ...change } : entry))
const edited = (entry: number) => ({ kind: 'edited', entry, ...(entry > 1 && { before: entry - 1 }) })
const places = fc.integer({ min: 1, max: 12 })

/** Entries a and b in each other's places: their parts that `keep` names stay. */
function swap(a: number, b: number, keep: readonly ('id' | 'hash')[] = []): FoundEntry[] {
  const [one, other] = [log[a - 1], log[b - 1]]
  if (one === undefined || other === undefined) return [...log]
  const kept = (entry: FoundEntry) => Object.fromEntries(keep.map((part) => [part, entry[part]]))
  return log.with(a - 1, { ...other, ...kept(one) }).with(b - 1, { ...one, ...kept(other) })
}

describe('verifyLog() finds nothing in a log as it was written', () => {
  test.each([0, 1, 2, 12, 500])('of %i entries', (count) => {
    const whole = logOf(count)
    expect(verifyLog('audit', whole, headOf(whole))).toEqual([])
    expect(verifyLog('audit', whole)).toEqual([])
  })
})

describe('verifyLog() names the entry', () => {
  test('that was edited', () => {
    fc.assert(
      fc.property(places, (number) => {
        expect(verify(edit(log, number, { fields: { action: 'nothing', n: number } }))).toEqual([edited(number)])
      }),
    )
  })

  test('whose hash or number alone was edited', () => {
    for (const [index] of log.entries()) {
      const number = index + 1
      expect(verify(edit(log, number, { hash: '0'.repeat(64) }))).toEqual([edited(number)])
      expect(verify(edit(log, number, { id: logId(number + 100) }))).toEqual([{ kind: 'edited', entry: number }])
    }
  })

  test('that lost its hash', () => {
    const without = log.map((entry) => (entry.id === logId(5) ? { id: entry.id, fields: entry.fields } : entry))
    expect(verify(without)).toEqual([edited(5)])
  })

  test('that was edited and given a new hash, beside its follower that shows it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), (number) => {
        const [made] = chained([{ n: 0 }], { from: number, previous: log[number - 2]?.hash })
        expect(verify(log.with(number - 1, made ?? forged({})))).toEqual([edited(number + 1)])
      }),
    )
  })

  test('after which all was made anew', () => {
    fc.assert(
      fc.property(places, (number) => {
        const before = log.slice(0, number - 1)
        const fields = [{ n: 0 }, ...log.slice(number).map((entry) => entry.fields)]
        const anew = chained(fields, { from: number, previous: before.at(-1)?.hash })
        expect(verify([...before, ...anew])).toEqual([{ kind: 'rewritten', entry: 12 }])
      }),
    )
  })

  test('that was deleted', () => {
    for (let number = 1; number < 12; number += 1) {
      const without = log.toSpliced(number - 1, 1)
      expect(verify(without)).toEqual([{ kind: 'deleted', from: number, to: number }])
      expect(verify(renumbered(without))).toEqual([{ kind: 'deleted', from: number, to: number }])
    }
  })

  test('and those after it, where several were deleted', () => {
    expect(verify(log.toSpliced(3, 4))).toEqual([{ kind: 'deleted', from: 4, to: 7 }])
    expect(verify(renumbered(log.toSpliced(0, 5)))).toEqual([{ kind: 'deleted', from: 1, to: 5 }])
    expect(verify(log.filter((_, index) => index !== 2 && index !== 8))).toEqual([
      { kind: 'deleted', from: 3, to: 3 },
      { kind: 'deleted', from: 9, to: 9 },
    ])
  })

  test('that was inserted', () => {
    for (let number = 1; number <= 13; number += 1) {
      const [fitting = forged({})] = chained([{ n: 0 }], { from: number, previous: log[number - 2]?.hash })
      for (const entry of [forged({ n: 0 }, number), fitting]) {
        const found = [{ kind: 'inserted', id: logId(number), place: number }]
        expect(verify(log.toSpliced(number - 1, 0, entry)), `${number}`).toEqual(found)
        expect(verify(renumbered(log.toSpliced(number - 1, 0, entry)))).toEqual(found)
      }
    }
  })

  test('and the others, where several were inserted', () => {
    const fields = [{ n: -1 }, { n: -2 }, { n: -3 }]
    const found = [5, 6, 7].map((place) => ({ kind: 'inserted', id: logId(place), place }))
    const fitting = chained(fields, { from: 5, previous: log[3]?.hash })
    expect(verify(log.toSpliced(4, 0, ...fitting))).toEqual(found)
    const misfits = fields.map((each, index) => forged(each, 5 + index))
    expect(verify(log.toSpliced(4, 0, ...misfits))).toEqual(found)
  })

  test.each([
    ['with their ids and hashes', []],
    ['but not their ids', ['id']],
    ['but neither their ids nor their hashes', ['id', 'hash']],
  ] as const)('that was swapped with another, %s', (_, keep) => {
    fc.assert(
      fc.property(fc.uniqueArray(places, { minLength: 2, maxLength: 2 }), (pair) => {
        const [a = 1, b = 2] = [...pair].sort((x, y) => x - y)
        expect(verify(swap(a, b, keep))).toEqual([{ kind: 'swapped', entries: [a, b] }])
      }),
    )
  })

  test('and all that it passed, where one was moved', () => {
    const moved = [...log.slice(0, 2), ...log.slice(3, 9), ...log.slice(2, 3), ...log.slice(9)]
    expect(verify(moved)).toEqual([{ kind: 'swapped', entries: [3, 4, 5, 6, 7, 8, 9] }])
  })

  test('from which the end was cut', () => {
    for (let kept = 0; kept < 12; kept += 1) {
      expect(verify(log.slice(0, kept))).toEqual([{ kind: 'cut', from: kept + 1, to: 12 }])
      expect(verifyLog('audit', log.slice(0, kept))).toEqual([])
    }
  })

  test('of several kinds at once', () => {
    const found = edit(log, 2, { fields: { n: 0 } }).filter((_, index) => index !== 5)
    expect(verify(found.slice(0, -1))).toEqual([
      edited(2),
      { kind: 'deleted', from: 6, to: 6 },
      { kind: 'cut', from: 12, to: 12 },
    ])
  })
})

test('verifyLog() takes no entry of another log', () => {
  expect(verifyLog('outcomes', log, head).length).toBeGreaterThan(0)
})

test('verifyLog() finds something wherever anything differs, and nothing else', () => {
  const small = logOf(6)
  const entries = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...small) },
      { weight: 1, arbitrary: fc.nat(7).map((n) => forged({ n }, n)) },
    ),
    { maxLength: 8 },
  )
  const shuffled = fc.shuffledSubarray(small)
  fc.assert(
    fc.property(fc.oneof(entries, shuffled), (found) => {
      const isSame = JSON.stringify(found) === JSON.stringify(small)
      expect(verifyLog('audit', found, headOf(small)).length === 0).toBe(isSame)
    }),
    { numRuns: 2000 },
  )
})

test('verifyLog() ends soon where nothing fits any more', () => {
  const broken = logOf(20_000).map((entry) => ({ ...entry, hash: 'f'.repeat(64) }))
  expect(verifyLog('audit', broken, headOf(broken)).length).toBeGreaterThan(19_000)
})
