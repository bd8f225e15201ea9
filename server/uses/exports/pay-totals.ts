import type { JsonObject } from '../../store/json.ts'
import type { Doing } from '../doing.ts'
import { plus } from '../runs/amounts.ts'
import { payFileToExport } from './pay-file-to-export.ts'

/** The control totals that stand at the end of a period's pay file: people, lines, the sum of each scheme, of adjustments and of all. */
export async function payTotals(period: string, doing: Doing): Promise<JsonObject> {
  const file = await payFileToExport({ period, format: 'totals' }, doing)
  const bySum = new Map<string, string>()
  const people = new Set<string>()
  let [lines, sum, adjusted] = [0, '0', '0']
  for await (const { employee, kind, scheme, amount } of file.lines()) {
    lines += 1
    people.add(employee)
    sum = plus(sum, amount)
    if (kind === 'run') bySum.set(scheme, plus(bySum.get(scheme) ?? '0', amount))
    else adjusted = plus(adjusted, amount)
  }
  const schemes = [...file.schemes].map(([id, name]) => ({ id, name, sum: bySum.get(id) ?? '0' }))
  return { period, people: people.size, lines, sum, adjustments: adjusted, schemes }
}
