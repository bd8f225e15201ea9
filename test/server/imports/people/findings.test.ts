import { describe, expect, test } from 'vitest'
import { findings } from '../../../../server/imports/people/findings.ts'

const at = (line: number, column?: string, severity: 'error' | 'warning' = 'error') => ({
  ...{ code: 'cell-error', severity, params: {}, line },
  ...(column !== undefined && { column }),
})

describe('findings()', () => {
  test('lists 200 of each severity, counts all, and gives them in the order of the file', () => {
    const found = findings()
    for (let line = 300; line > 0; line -= 1) found.add(at(line, 'B'))
    found.add(at(5, 'A', 'warning'))
    found.add(at(300, 'A'))
    expect(found.counts()).toEqual({ error: 301, warning: 1, notice: 0 })
    const lines = found.all().map(({ line }) => line)
    expect([lines.length, lines[0], lines[199], lines[200]]).toEqual([201, 101, 300, 5])
  })

  test('knows which cells and rows are wrong; doubt is no error', () => {
    const found = findings()
    found.add(at(2, 'C'))
    found.add(at(3, 'C', 'warning'))
    expect([found.isWrong(2), found.isWrong(2, 'C'), found.isWrong(2, 'B'), found.isWrong(3)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('keeps five errors of a row, and those of 20,000 rows', () => {
    const found = findings()
    for (const column of 'ABCDEF') found.add(at(1, column))
    for (let line = 2; line <= 20_001; line += 1) found.add(at(line))
    expect([found.errorsOf(1), found.errorsOf(20_000), found.errorsOf(20_001)].map(({ length }) => length)).toEqual([
      5, 1, 0,
    ])
    expect([found.isWrong(1, 'F'), found.isWrong(20_001)]).toEqual([true, true])
  })
})
