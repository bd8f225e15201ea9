import type { Store } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { gatherFigures } from '../figures/gather-figures.ts'
import type { RunRecord } from './run-record.ts'
import { pinnedVersion } from './version-to-run.ts'

/**
 * Whether a run would be evaluated on other figures now than those that were frozen: somebody changed them since. The run itself stays as
 * it is. False for one that was not evaluated.
 */
export async function hasNewerFigures(run: RunRecord, { store }: Pick<Doing, 'store'>): Promise<boolean> {
  const { evaluated } = run.fields
  if (evaluated === undefined) return false
  return (await fingerprintNow(run, store)) !== evaluated.fingerprint
}

/** What was found last in a store, which stays so until the next command. */
const found = new WeakMap<Store, { readonly of: string; readonly fingerprint: Promise<string> }>()

/** Whoever looks at a run again and again does not have everything gathered each time. */
function fingerprintNow(run: RunRecord, store: Store): Promise<string> {
  const of = `${run.id} ${run.version} ${store.status().seq}`
  const last = found.get(store)
  if (last?.of === of) return last.fingerprint
  const fingerprint = gathered(run, store)
  found.set(store, { of, fingerprint })
  fingerprint.catch(() => found.delete(store))
  return fingerprint
}

async function gathered(run: RunRecord, store: Store): Promise<string> {
  const { scheme, department, period, group } = run.fields
  const { document } = (await pinnedVersion(run, { store })).fields
  const asked = { scheme, department, documents: [document], period, group, reach: 'everything' } as const
  const { portions, fingerprint } = await gatherFigures(asked, store)
  for await (const _ of portions) {
    // They are read for their fingerprint alone.
  }
  return fingerprint()
}
