import { parsePeriod, type RawFacts, type RawScheme } from '../../engine/index.ts'
import { factsOfJson } from './facts/facts-of-json.ts'
import { factsOfTable, type UnderstandingOptions } from './facts/facts-of-table.ts'
import { fileKind } from './file-kind.ts'
import { issueList } from './issue-list.ts'
import { factsLimitBytes } from './limits.ts'
import { readDocument } from './read-document.ts'
import { readTable, type TableOptions } from './read-table.ts'
import type { Reading } from './reading.ts'
import type { Encoding } from './table/decode-text.ts'

export interface FactsOptions extends TableOptions, UnderstandingOptions {
  readonly scheme: RawScheme
  /** Of a table, which does not say it; of JSON: what it must be, if given. */
  readonly period?: string
}

export interface FactsReading extends Reading<RawFacts> {
  /** Of a CSV file: the encoding it was read in. */
  readonly encoding?: Encoding
}

/**
 * Reads the facts of one period from JSON, CSV or XLSX, whichever the content is. Tables have one row per person; their columns
 * are found by the names of people's attributes, of the scheme's given metrics and of its ratings (`rating:<indicator>:<rater>`),
 * or as `map` says. All or nothing: with any error there are no facts; every error names its cell.
 */
export async function readFacts(bytes: Uint8Array, file: string, options: FactsOptions): Promise<FactsReading> {
  return fileKind(bytes) === 'json' ? readJsonFacts(bytes, file, options) : readTableFacts(bytes, file, options)
}

function readJsonFacts(bytes: Uint8Array, file: string, { period }: FactsOptions): FactsReading {
  const { value, issues: found, locate } = readDocument<RawFacts>('facts', bytes, file, factsLimitBytes)
  const issues = issueList()
  issues.add(found)
  if (value === undefined) return { value, issues: issues.all(), locate }
  const facts = factsOfJson(value, file, period, locate, issues)
  return { value: issues.hasErrors() ? undefined : facts, issues: issues.all(), locate }
}

async function readTableFacts(bytes: Uint8Array, file: string, options: FactsOptions): Promise<FactsReading> {
  const { table, issues: found, encoding } = await readTable(bytes, file, options)
  const issues = issueList()
  issues.add(found)
  const { period } = options
  if (period === undefined) issues.report('facts-period-missing', 'error', '', { file })
  else if (parsePeriod(period) === undefined) issues.report('facts-period-malformed', 'error', '', { period })
  const source = { ...(encoding !== undefined && { encoding }) }
  if (table === undefined) return { value: undefined, issues: issues.all(), locate: () => undefined, ...source }
  const { people, groups, locate } = factsOfTable(table, options.scheme, options, issues)
  const facts: RawFacts = { format: 1, period: period ?? '', people, ...(groups.length > 0 && { groups }) }
  return { value: issues.hasErrors() ? undefined : facts, issues: issues.all(), locate, ...source }
}
