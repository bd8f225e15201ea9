import type { Deps } from '../deps.ts'

/** Milliseconds by which the clock on the wall may go otherwise than the steady one between two looks. */
const toleranceMs = 5 * 60_000

/**
 * Looks at the clock on the wall, whenever it is called, and warns where it was set since the last look, or where the machine slept: once
 * for each jump. Nothing here goes by that clock but what people read: dates in the log of changes, and the day on which something begins.
 */
export function clockWatch({ now, monotonicMs, log }: Pick<Deps, 'now' | 'monotonicMs' | 'log'>): () => void {
  const aheadMs = () => Date.parse(now()) - monotonicMs()
  let before = aheadMs()
  return () => {
    const jumpedMs = aheadMs() - before
    before += jumpedMs
    if (Math.abs(jumpedMs) <= toleranceMs) return
    log({ level: 'warn', event: 'clock-jumped', fields: { seconds: Math.round(jumpedMs / 1_000) } })
  }
}
