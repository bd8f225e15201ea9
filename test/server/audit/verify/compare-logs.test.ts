import { describe, expect, test } from 'vitest'
import { compareLogs } from '../../../../server/audit/verify/compare-logs.ts'
import { verifyLog } from '../../../../server/audit/verify/verify-log.ts'
import { chained, headOf, logOf } from './logs.ts'

const log = logOf(6)

describe('compareLogs()', () => {
  test.each([0, 1, 5, 6])('finds nothing where the log goes on from a copy of %i entries', (count) => {
    expect(compareLogs(log, log.slice(0, count))).toBeUndefined()
  })

  test.each([1, 3, 6])('names entry %i where all was made anew from it on', (entry) => {
    const fields = log.map((each, index) => (index === entry - 1 ? { n: 0 } : each.fields))
    const anew = chained(fields)
    expect(verifyLog('audit', anew, headOf(anew))).toEqual([])
    expect(compareLogs(anew, log)).toEqual({ kind: 'edited', entry })
  })

  test.each([
    [5, 6],
    [0, 1],
  ])('names what is missing where %i are left', (left, from) => {
    expect(compareLogs(log.slice(0, left), log)).toEqual({ kind: 'cut', from, to: 6 })
  })
})
