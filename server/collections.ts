import { credentialsCollection } from './access/credentials-collection.ts'
import { linksCollection } from './access/links-collection.ts'
import { sessionsCollection } from './access/sessions-collection.ts'
import { usersCollection } from './access/users-collection.ts'
import { auditLog } from './audit/audit-log.ts'
import { facts, metrics, periods, ratings } from './collections/figures.ts'
import { mappings } from './collections/imports.ts'
import { previews, schemes, versions } from './collections/life.ts'
import { departments, employees, posts } from './collections/people.ts'
import { adjustments, results, runs } from './collections/runs.ts'
import type { Collection } from './store/collection.ts'

/** Everything that the server keeps. */
export const collections: readonly Collection[] = [
  auditLog,
  departments,
  posts,
  employees,
  metrics,
  periods,
  facts,
  ratings,
  schemes,
  versions,
  previews,
  runs,
  results,
  adjustments,
  mappings,
  usersCollection,
  credentialsCollection,
  sessionsCollection,
  linksCollection,
]
