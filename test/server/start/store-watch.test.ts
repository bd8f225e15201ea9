import { expect, test } from 'vitest'
import { storeWatch } from '../../../server/start/store-watch.ts'
import type { StoreStatus } from '../../../server/store/store.ts'

/** A watch over a store whose states are given one after the other, and what it did about them. */
function watched(...states: readonly Pick<StoreStatus, 'state' | 'reason'>[]): readonly string[] {
  const did: string[] = []
  const left = [...states]
  const look = storeWatch({
    store: { status: () => ({ seq: 1, bytes: 0, recordsByCollection: {}, state: 'ready', ...left.shift() }) },
    log: ({ level, event }) => did.push(`${level} ${event}`),
    say: (code) => did.push(code),
    lost: () => did.push('lost'),
  })
  for (const _ of states) look()
  return did
}

const broken = { state: 'read-only', reason: { code: 'store-read-only', params: { reason: 'EIO' } } } as const
const taken = { state: 'read-only', reason: { code: 'store-taken-over', params: { folder: '/data' } } } as const

test.each([
  ['is quiet while all is well', [{ state: 'ready' }, { state: 'ready' }], []],
  ['raises the alarm once for a disk that fails', [broken, broken], ['error store-read-only', 'store-read-only']],
  [
    'tells of a full disk, and of room again',
    [{ state: 'full' }, { state: 'ready' }],
    ['warn store-full', 'info store-ready'],
  ],
  ['ends a process that has lost its folder', [taken, taken], ['error store-read-only', 'store-taken-over', 'lost']],
] as const)('the watch over a store %s', (_, states, did) => {
  expect(watched(...states)).toEqual(did)
})
