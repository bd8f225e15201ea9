import { scopeFor } from '../access/scope-for.ts'
import type { Route } from '../http/route.ts'
import { diffVersions } from '../uses/versions/diff-versions.ts'
import { retireVersion } from '../uses/versions/retire-version.ts'
import { versionKind } from '../uses/versions/version-kind.ts'
import { principalIn, textIn } from './call-parts.ts'
import { differenceView } from './difference-view.ts'
import { doingOf } from './doing-of.ts'
import { listRoute, type Readable, readRoute } from './resource-routes.ts'
import { versionSummaries, versionViews } from './version-view.ts'

const resource = 'versions'
const days = ['publicisedFrom', 'inForceFrom', 'retiredFrom', 'publishedAt']
const readable: Readable = {
  resource,
  kind: versionKind,
  schema: 'version',
  one: 'a version with its content',
  many: 'versions, without their content',
  list: {
    sort: ['scheme', 'name', 'department', 'number', ...days],
    filter: ['scheme', 'name', 'department', 'number', 'hash', ...days],
    search: ['name', 'id'],
  },
}

/** What was published. */
export const versionRoutes: readonly Route[] = [
  listRoute(readable, versionSummaries),
  readRoute(readable, versionViews),
  {
    ...{ method: 'get', path: '/versions/:id/diff', answer: 'difference', access: { resource, action: 'read' } },
    query: ['with'],
    summary:
      'Says by meaning what another version (`with=<id>`), or the working draft (`with=draft`, or nothing), says differently.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const scope = await scopeFor(principalIn(call), 'schemes', 'read', deps)
      const drafts = { ...doing, scope: scope === 'forbidden' ? 'nothing' : scope } as const
      const wanted = { id: call.params.id ?? '', other: call.query.with ?? 'draft' }
      return { body: differenceView(await diffVersions(wanted, doing, drafts), call.language) }
    },
  },
  {
    ...{ method: 'post', path: '/versions/:id/retire', body: 'retirement', answer: 'version', needsVersion: true },
    access: { resource, action: 'retire' },
    summary: 'Ends a version from a day on.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'retire' }, deps)
      const wanted = { id: call.params.id ?? '', version: call.version, retiredFrom: textIn(call.body, 'retiredFrom') }
      const record = await retireVersion(wanted, doing)
      const [body = {}] = await versionSummaries([record], doing)
      return { body, version: record.version }
    },
  },
]
