import type { Id } from '../../../engine/index.ts'
import { schemes } from '../../collections/life.ts'
import type { Scope } from '../../store/query.ts'
import type { Store } from '../../store/store.ts'
import { schemeRecord } from '../../uses/schemes/scheme-record.ts'
import type { Standing } from './import-plan.ts'
import { sentContentOf } from './scheme-source.ts'

/** What there is under an id, for somebody who may change the schemes of a scope. */
export async function standingUnder(id: Id, store: Store, mayChange: Scope): Promise<Standing> {
  const taken = await store.get(schemes.name, id, 'everything')
  if (taken === undefined) return { state: 'free' }
  const suggestion = await freeId(id, store)
  const within = await store.get(schemes.name, id, mayChange)
  if (within === undefined) return { state: 'taken', suggestion }
  const { version, fields } = schemeRecord(within)
  return { state: 'within-reach', version, content: sentContentOf(fields), suggestion }
}

/** An id like it that nobody has: `sales-2`. Nothing where even the hundredth is taken. */
async function freeId(id: Id, store: Store): Promise<Id> {
  const stem = id.slice(0, longestStem).replace(/-+$/, '')
  for (let number = 2; number < 100; number++) {
    const tried = `${stem}-${number}`
    if ((await store.get(schemes.name, tried, 'everything')) === undefined) return tried
  }
  return ''
}

/** With a number behind it an id has at most 48 characters. */
const longestStem = 45
