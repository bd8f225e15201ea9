import { compileScheme, evaluateEach, type RawFacts } from '../../../engine/index.ts'
import { readPeople } from '../../../server/evaluation/read-people.ts'
import { previewTask } from '../../../server/preview/preview-task.ts'
import type { Store } from '../../../server/store/store.ts'
import { gatherFigures } from '../../../server/uses/figures/gather-figures.ts'
import { benchPeriod, changed, inForce } from './bench-company.ts'
import type { PreviewParts } from './evaluation-report.ts'

/** What a preview is made of, one after the other in this thread; the second time counts, when the code has been compiled. */
export async function measureParts(store: Store): Promise<PreviewParts> {
  await partsOnce(store)
  return partsOnce(store)
}

async function partsOnce(store: Store): Promise<PreviewParts> {
  const texts: string[] = []
  const gathering = await timeOf(async () => {
    const asked = { scheme: 'bench', department: 'company', documents: [changed, inForce], period: benchPeriod }
    const { portions } = await gatherFigures({ ...asked, reach: 'everything' }, store)
    for await (const { text } of portions) texts.push(text)
  })
  let facts: RawFacts = { format: 1, period: benchPeriod, people: [] }
  const reading = await timeOf(async () => {
    facts = { ...facts, people: [...(await readPeople(each(texts)))] }
  })
  const evaluating = await timeOf(async () => {
    for (const document of [inForce, changed]) evaluateEach(compileScheme(document).parts, facts, () => undefined)
  })
  const start = { period: benchPeriod, to: '2026-01-31', groups: [] }
  const contents = { content: { document: changed, parameters: {} }, against: { document: inForce, parameters: {} } }
  const task = await timeOf(async () => {
    for await (const _ of previewTask({ ...start, ...contents }, each(texts)));
  })
  return { gathering, reading, evaluating, addingUp: Math.max(0, task - reading - evaluating) }
}

async function* each(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
}

/** Milliseconds that this thread computed, which others on the machine do not lengthen. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
