import { parsePeriod } from '../../engine/index.ts'
import { fileKind } from '../documents/file-kind.ts'
import type { FactsOptions } from '../documents/read-facts.ts'
import { type Encoding, encodingNamed } from '../documents/table/decode-text.ts'
import { CallError } from './call-error.ts'
import type { Call, Options } from './command.ts'

/** How a file of facts is to be understood, from the command line. */
export const factsOptions = {
  period: { type: 'value', value: 'PERIOD', about: 'option-period' },
  map: { type: 'value', value: 'METRIC=COLUMN', multiple: true, about: 'option-map' },
  encoding: { type: 'value', value: 'NAME', about: 'option-encoding' },
  sheet: { type: 'value', value: 'NAME', about: 'option-sheet' },
  grouping: { type: 'flag', about: 'option-grouping' },
  'no-data': { type: 'value', value: 'TEXT', multiple: true, about: 'option-no-data' },
  percents: { type: 'value', value: 'written|ratio', choices: ['written', 'ratio'], about: 'option-percents' },
} as const satisfies Options

/** The same as what `readFacts` takes for a file with these bytes. A table does not say its period: then the call must. */
export function understandingOf(
  bytes: Uint8Array,
  file: string,
  options: Call<typeof factsOptions>['options'],
): Omit<FactsOptions, 'scheme'> {
  const { period, map, sheet, grouping, percents } = options
  if (period === undefined && isTable(bytes)) throw CallError.of('table-needs-period', { file })
  if (period !== undefined && parsePeriod(period) === undefined) throw CallError.of('period-not-a-period', { period })
  const encoding = options.encoding === undefined ? undefined : encodingOf(options.encoding)
  return {
    grouping,
    map: Object.fromEntries(map.map(columnOf)),
    noData: options['no-data'],
    ...(period !== undefined && { period }),
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(percents !== undefined && { percentAs: percents }),
  }
}

/** Whether the bytes are those of a CSV or XLSX file. */
export function isTable(bytes: Uint8Array): boolean {
  const kind = fileKind(bytes)
  return kind === 'csv' || kind === 'xlsx'
}

function encodingOf(name: string): Encoding {
  const encoding = encodingNamed(name)
  if (encoding === undefined) throw CallError.of('encoding-unknown', { encoding: name })
  return encoding
}

function columnOf(value: string): [target: string, column: string] {
  const at = value.indexOf('=')
  if (at <= 0 || at === value.length - 1) throw CallError.of('map-malformed', { value })
  return [value.slice(0, at), value.slice(at + 1)]
}
