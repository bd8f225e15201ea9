import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect:
  | ((options: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void)
  | undefined

/**
 * Gives back memory that is no longer used. A thread that has read a large file would keep hundreds of megabytes of garbage for the next
 * one, since nothing else makes it look for any.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  collect ??= runInNewContext('gc')
  collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
