import type { GivenMetric } from '../../../engine/index.ts'
import type { StoredRecord } from '../../store/store.ts'

/** A metric of the library as a scheme would define it. */
export function givenMetric({ id, fields }: StoredRecord): GivenMetric {
  const { ended: _, ...metric } = fields
  // The library keeps nothing that the schema of given metrics does not describe.
  return { ...metric, id } as unknown as GivenMetric
}
