import { auditEntry } from '../../../server/audit/audit-entry.ts'
import { auditLog } from '../../../server/audit/audit-log.ts'
import type { Collection } from '../../../server/store/collection.ts'
import type { NewContents } from '../../../server/store/lowdb/create-folder.ts'
import { Model } from '../../../server/store/model.ts'

/** Collections as a server has them: records, and the audit log. */
export const collections: readonly Collection[] = [
  { name: 'accounts', kind: 'records', fields: { name: 'text' }, unique: [['name']] },
  auditLog,
]

export const at = '2026-03-01T02:00:00.000Z'

/** What stands after so many commands, each of which makes an account and an entry of the audit log. */
export function contentsOf(commands: number): NewContents {
  const model = new Model(collections)
  const batch = model.begin()
  for (let n = 1; n <= commands; n += 1) {
    const fields = { name: `用户 ${n}`, note: '"\n\\ \u2028' }
    const entry = auditEntry({
      ...{ who: { kind: 'command' }, at, action: 'make-account', resource: 'accounts', resourceId: `a${n}` },
      change: { after: fields, sensitive: [] },
    })
    const create = { do: 'create', in: 'accounts', id: `a${n}`, fields } as const
    const { effects } = batch.prepare({ name: 'make-account', key: `k${n}`, reply: n, changes: [create, entry] }, at)
    if (effects !== undefined) model.commit(effects)
  }
  return { storeId: 'store-1', epoch: 3, head: { seq: commands, hash: 'a'.repeat(64) }, model }
}

/** Everything that stands, by collection. */
export function recordsOf({ model }: NewContents) {
  return Object.fromEntries(model.names.map((name) => [name, [...model.records(name)]]))
}
