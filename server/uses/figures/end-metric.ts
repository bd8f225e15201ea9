import type { Doing } from '../doing.ts'
import { expectUnused } from '../expect-unused.ts'

/** Refuses to end or remove a metric that a draft or a version in force or publicised needs, with the list of them. */
export async function endMetric(id: string, doing: Doing): Promise<void> {
  await expectUnused({ part: 'metrics', id }, [], doing)
}
