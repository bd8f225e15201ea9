import { admits } from '../../access/admits.ts'
import { periods } from '../../collections/figures.ts'
import { results } from '../../collections/runs.ts'
import { auditReading } from '../audit-reading.ts'
import type { Doing } from '../doing.ts'
import { NotFound } from '../refusals.ts'
import { type PayLine, payLines } from '../runs/pay-lines.ts'

export interface PayFileToExport {
  /** Those of the people within reach, one person's together. */
  lines(): AsyncIterable<PayLine>
  /** The schemes whose runs pay somebody among them: id → name. */
  readonly schemes: ReadonlyMap<string, string>
  /** Decimals of the amount that has most. */
  readonly scale: number
}

/**
 * What is paid in a period to people within reach; that it is taken along is audited. Throws 404 for a period that there is not, 409 where
 * what is paid is not what the locked runs came to.
 */
export async function payFileToExport(
  { period, format }: { readonly period: string; readonly format: string },
  doing: Doing,
): Promise<PayFileToExport> {
  const { store } = doing
  if ((await store.get(periods.name, period, 'everything')) === undefined) throw new NotFound()
  const file = await payLines(period, { store })
  const lines = () => withinReach(file.lines(), doing)
  const schemes = new Map<string, string>()
  let [count, scale] = [0, 0]
  for await (const { kind, scheme, schemeName, amount } of lines()) {
    count += 1
    scale = Math.max(scale, amount.split('.')[1]?.length ?? 0)
    if (kind === 'run') schemes.set(scheme, schemeName)
  }
  await auditReading({ resource: results.name, query: { payFile: period, format }, count }, doing)
  return { lines, schemes, scale }
}

async function* withinReach(lines: AsyncIterable<PayLine>, { scope }: Doing): AsyncGenerator<PayLine> {
  for await (const line of lines) {
    const { employee, department } = line
    const fields = { employee, ...(department !== undefined && { department }) }
    if (admits(scope, results, { id: employee, fields })) yield line
  }
}
