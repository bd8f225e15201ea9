import { schemes, versions } from '../../collections/life.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { Conflict } from '../refusals.ts'

/** How schemes are listed, read and removed; one with versions stays. */
export const schemeKind: RecordKind = {
  collection: schemes,
  noun: 'scheme',
  sensitive: [],
  isPay: false,
  readOnly: [],
  mayRemove: async ({ id }, { store }) => {
    const { total } = await store.list(versions.name, {
      scope: 'everything',
      filter: { field: 'scheme', is: id },
      range: { from: 0, to: 0 },
    })
    if (total > 0) throw new Conflict('scheme-has-versions', { id, count: total })
  },
}
