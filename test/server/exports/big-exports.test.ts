import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { ExportCost } from '../../support/export-child.ts'

const child = path.join(import.meta.dirname, '../../support/export-child.ts')
const mostBytes = 512_000_000

async function costOf(format: 'csv' | 'xlsx', rows: number): Promise<ExportCost> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, format, String(rows)])
  return JSON.parse(stdout)
}

describe('a big export', () => {
  test('fault 39: of 1,000,000 rows as CSV takes less than 512 MB of memory', { timeout: 120_000 }, async () => {
    const { bytes, peakBytes } = await costOf('csv', 1_000_000)
    expect(bytes).toBeGreaterThan(30_000_000)
    expect(peakBytes).toBeLessThan(mostBytes)
  })

  test('fault 39: of 200,000 rows as a workbook takes less than 512 MB; the benchmark writes 1,000,000', {
    timeout: 120_000,
  }, async () => {
    const { bytes, peakBytes } = await costOf('xlsx', 200_000)
    expect(bytes).toBeGreaterThan(5_000_000)
    expect(peakBytes).toBeLessThan(mostBytes)
  })

  test('fault 39: takes no more memory for ten times the rows of a workbook', { timeout: 120_000 }, async () => {
    const [few, many] = [await costOf('xlsx', 20_000), await costOf('xlsx', 200_000)]
    expect(many.peakBytes).toBeLessThan(few.peakBytes * 2)
  })
})
