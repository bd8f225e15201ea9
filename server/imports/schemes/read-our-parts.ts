import type { Id } from '../../../engine/index.ts'
import { metrics } from '../../collections/figures.ts'
import { schemes, versions } from '../../collections/life.ts'
import { departments, posts } from '../../collections/people.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Doing } from '../../uses/doing.ts'
import { givenMetric } from '../../uses/figures/given-metric.ts'
import { schemeRecord } from '../../uses/schemes/scheme-record.ts'
import { versionRecord } from '../../uses/versions/version-record.ts'
import type { OurPart, OurParts } from './our-parts.ts'

type Reader = Pick<Doing, 'store' | 'today'>

/** The library of metrics, the posts and departments of the company, and the groups of raters of all its schemes. */
export async function readOurParts({ store, today }: Reader): Promise<OurParts> {
  const named = (record: StoredRecord): OurPart => partOf(record, today)
  const all = (name: string) => store.list(name, { scope: 'everything' })
  const library = await all(metrics.name)
  return {
    metrics: library.records.map((record) => {
      const { unit, scope } = givenMetric(record)
      return { ...named(record), unit, ...(scope !== undefined && { scope }) }
    }),
    posts: (await all(posts.name)).records.map(named),
    departments: (await all(departments.name)).records.map(named),
    raters: await ratersOf({ store, today }),
  }
}

function partOf({ id, fields: { name, ended } }: StoredRecord, today: string): OurPart {
  return { id, name: String(name), hasEnded: typeof ended === 'string' && ended <= today }
}

/** Each group by the name that it has first. */
async function ratersOf({ store }: Reader): Promise<readonly OurPart[]> {
  const found = new Map<Id, OurPart>()
  const add = ({ raters = [] }: { raters?: readonly { id: Id; name: string }[] }) => {
    for (const { id, name } of raters) if (!found.has(id)) found.set(id, { id, name, hasEnded: false })
  }
  for await (const record of store.stream(schemes.name, { scope: 'everything' })) {
    add(schemeRecord(record).fields.document)
  }
  for await (const record of store.stream(versions.name, { scope: 'everything' })) {
    add(versionRecord(record).fields.document)
  }
  return [...found.values()]
}
