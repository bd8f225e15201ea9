import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: ((options: { type: 'minor' }) => void) | undefined

/**
 * Collects the young garbage, so that nobody pays for that of whoever was measured before. A full collection would also throw away
 * machine code made for shapes of objects of which none is alive at that moment, before every single sample: in use that is rare.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as typeof collect
  }
  collect?.({ type: 'minor' })
}
