import { runs } from '../../collections/runs.ts'
import type { RecordKind } from '../records/record-kind.ts'

/** How runs are listed and read; their steps are uses of their own. */
export const runKind: RecordKind = { collection: runs, noun: 'run', sensitive: [], isPay: false, readOnly: [] }
