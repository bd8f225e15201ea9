import { buffer } from 'node:stream/consumers'
import type { TableToWrite } from '../../../server/exports/table-to-write.ts'
import { writeCsv } from '../../../server/exports/write-csv.ts'
import { writeXlsx } from '../../../server/exports/write-xlsx.ts'
import { benchFacts, benchScheme } from '../bench-scheme.ts'
import { called } from './call-server.ts'
import type { ImportTimes } from './evaluation-report.ts'
import { type Served, watched } from './served.ts'

const metrics = benchScheme.metrics.slice(0, 11)
const period = '2026-02'
/** Of the file that is checked first, so that the threads are there. */
const warmUpRows = 100

/**
 * Brings in figures of everybody for another month from a file of 12 columns: the call that
 * checks it, and the one that does it.
 */
export async function measureImport(server: Served, format: ImportTimes['format'], rows: number): Promise<ImportTimes> {
  await check(server, format, await fileOf(format, Math.min(rows, warmUpRows)))
  const bytes = await fileOf(format, rows)
  const checking = await watched(server, () => check(server, format, bytes))
  const { fingerprint } = checking.came
  if (typeof fingerprint !== 'string')
    throw new Error(`not importable: ${JSON.stringify(checking.came).slice(0, 2_000)}`)
  const applying = await watched(server, () =>
    called<object>(server, 'POST', `/imports/facts?${queryOf(format)}&fingerprint=${fingerprint}`, { bytes }),
  )
  return { format, rows, bytes: bytes.length, checking: checking.timed, applying: applying.timed }
}

function check(server: Served, format: ImportTimes['format'], bytes: Uint8Array<ArrayBuffer>) {
  return called<{ fingerprint?: string }>(server, 'POST', `/imports/facts/check?${queryOf(format)}`, { bytes })
}

function queryOf(format: ImportTimes['format']): URLSearchParams {
  return new URLSearchParams({ options: JSON.stringify({ scheme: 'bench', period }), file: `facts.${format}` })
}

async function fileOf(format: ImportTimes['format'], rows: number): Promise<Uint8Array<ArrayBuffer>> {
  const table = tableOf(rows)
  const parts = format === 'csv' ? encoded(writeCsv(table)) : writeXlsx([{ name: '数据', table }])
  return new Uint8Array(await buffer(parts))
}

function tableOf(rows: number): TableToWrite {
  const people = benchFacts(rows).people
  return {
    columns: [{ name: '工号', kind: 'text' }, ...metrics.map(({ name }) => ({ name, kind: 'number' }) as const)],
    rows: people.map(({ id, facts = {} }) => [id, ...metrics.map((metric) => String(facts[metric.id]))]),
  }
}

async function* encoded(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const part of parts) yield encoder.encode(part)
}
