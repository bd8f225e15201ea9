import type { LiveState } from './live-store.ts'

/** The counts of a list of the draft, as long as they are about the rows that stand there now. */
export function hitsAt({ summary, issues }: LiveState, pointer: string, rows: number): readonly number[] | undefined {
  if (issues.length > 0) return undefined
  const path = pointer.replace(/^\/document/, '')
  const all = [...(summary?.tables ?? []), ...(summary?.met ?? [])]
  const hits = all.find((table) => table.path === path)?.hits
  return hits?.length === rows ? hits : undefined
}
