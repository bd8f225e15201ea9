import { writeCsv } from '../../server/exports/write-csv.ts'
import { writeXlsx } from '../../server/exports/write-xlsx.ts'
import type { RowToWrite, TableToWrite } from '../../server/exports/table-to-write.ts'

/** `node export-child.ts csv|xlsx <rows>` writes a table of so many people and prints what it took, as `ExportCost`. */
export interface ExportCost {
  readonly bytes: number
  readonly milliseconds: number
  /** Most memory that the process ever had, in bytes. */
  readonly peakBytes: number
  /** Longest time for which nothing else could be done. */
  readonly longestTurnMs: number
}

const columns = [
  { name: '工号', kind: 'text' },
  { name: '姓名', kind: 'text' },
  { name: '部门', kind: 'text' },
  { name: '得分', kind: 'number' },
  { name: '完成率', kind: 'percent' },
  { name: '应发', kind: 'money' },
] as const

function* people(count: number): Iterable<RowToWrite> {
  for (let index = 0; index < count; index += 1) {
    yield [`e${index}`, '王芳', '华东区', `${index % 120}.5`, `${index % 150}`, `${index % 50_000}.25`]
  }
}

async function cost(format: string, rows: number): Promise<ExportCost> {
  const table: TableToWrite = { columns, rows: people(rows) }
  const start = performance.now()
  let turn = start
  let longestTurnMs = 0
  const watch = setInterval(() => {
    longestTurnMs = Math.max(longestTurnMs, performance.now() - turn)
    turn = performance.now()
  })
  let bytes = 0
  for await (const part of format === 'csv' ? writeCsv(table) : writeXlsx([{ name: 'people', table }])) {
    bytes += part.length
  }
  clearInterval(watch)
  const peakBytes = process.resourceUsage().maxRSS * 1024
  return { bytes, milliseconds: performance.now() - start, peakBytes, longestTurnMs }
}

const [, , format = 'csv', rows = '0'] = process.argv
process.stdout.write(JSON.stringify(await cost(format, Number(rows))))
