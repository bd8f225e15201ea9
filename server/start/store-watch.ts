import type { LogLine } from '../deps.ts'
import type { JsonObject } from '../store/json.ts'
import type { Store, StoreStatus } from '../store/store.ts'

/** What a watch does about the state of a store. */
export interface StoreWatchParts {
  readonly store: Pick<Store, 'status'>
  readonly log: (line: LogLine) => void
  /** Says why the store takes no changes, to the person at the terminal. */
  readonly say: (code: string, params: JsonObject) => void
  /** The folder belongs to another process: this one has to end. */
  readonly lost: () => void
}

const levels = { ready: 'info', full: 'warn', 'read-only': 'error', closed: 'info' } as const

/** Looks at a store, whenever it is called, and raises the alarm where its state is another than before: once for each change. */
export function storeWatch({ store, log, say, lost }: StoreWatchParts): () => void {
  let before: StoreStatus['state'] = 'ready'
  return () => {
    const { state, reason } = store.status()
    if (state === before) return
    before = state
    log({ level: levels[state], event: `store-${state}`, fields: { reason: reason?.code } })
    if (reason === undefined) return
    say(reason.code, reason.params)
    if (reason.code === 'store-taken-over') lost()
  }
}
