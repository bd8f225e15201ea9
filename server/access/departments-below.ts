import type { Store } from '../store/store.ts'

/** Levels that are followed down the tree; nobody's company has as many. */
const deepest = 50

/** The departments and all below them, each once, whether they still exist or have ended. */
export async function departmentsBelow(
  store: Pick<Store, 'list'>,
  tops: readonly string[],
): Promise<readonly string[]> {
  const reached = new Set(tops)
  let level = [...reached]
  for (let depth = 0; level.length > 0 && depth < deepest; depth++) {
    const { records } = await store.list('departments', {
      scope: 'everything',
      filter: { field: 'parent', in: level },
    })
    level = records.map(({ id }) => id).filter((id) => !reached.has(id))
    for (const id of level) reached.add(id)
  }
  return [...reached]
}
