import type { Id } from '../../../engine/index.ts'
import { type Found, foundWrong } from './found-wrong.ts'
import type { Standing } from './import-plan.ts'

/** Longer ids of versions (`<scheme>:<number>`) would not fit into an address. */
const longest = 48

/** What stands in the way of a scheme with this id, or of replacing the draft that has it at a version. */
export function conflictsOf(id: Id, stands: Standing, version: number | undefined): readonly Found[] {
  if (id.length > longest) return [foundWrong('id-too-long', '/options/as', { limit: longest })]
  if (stands.state !== 'within-reach' && version !== undefined) {
    return [foundWrong('import-gone', '/options/version', { id })]
  }
  switch (stands.state) {
    case 'free':
      return []
    case 'taken':
      return [foundWrong('import-taken', '/options/as', { id, suggestion: stands.suggestion })]
    case 'within-reach': {
      const { version: actual, suggestion } = stands
      if (version === undefined)
        return [foundWrong('import-exists', '/options/as', { id, version: actual, suggestion })]
      if (version === actual) return []
      return [foundWrong('import-stale', '/options/version', { id, expected: version, actual })]
    }
  }
}
