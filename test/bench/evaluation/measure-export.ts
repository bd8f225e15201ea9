import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ExportCost } from '../../support/export-child.ts'
import type { ExportTimes } from './evaluation-report.ts'

const child = path.join(import.meta.dirname, '../../support/export-child.ts')

/** Writes so many rows in a fresh process. */
export async function measureExport(format: ExportTimes['format'], rows: number): Promise<ExportTimes> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, format, String(rows)])
  const { bytes, milliseconds, peakBytes }: ExportCost = JSON.parse(stdout)
  return { format, rows, whole: milliseconds, bytes, peakBytes }
}
