import type { Resource } from '../access/policy.ts'
import { scopeFor } from '../access/scope-for.ts'
import { schemes } from '../collections/life.ts'
import type { Deps } from '../deps.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import type { Scope } from '../store/query.ts'
import type { Doing } from '../uses/doing.ts'
import { previewAsked } from '../uses/previews/preview-asked.ts'
import { listPreviews, readPreview } from '../uses/previews/read-preview.ts'
import { type ContentToPreview, startPreview } from '../uses/previews/start-preview.ts'
import { found } from '../uses/records/found.ts'
import { schemeRecord } from '../uses/schemes/scheme-record.ts'
import { verifiedVersion } from '../uses/versions/verified-version.ts'
import { principalIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'
import { jobAnswer } from './job-answer.ts'
import { previewSummaryView, previewView } from './preview-view.ts'

const resource = 'previews'
const list = {
  sort: ['scheme', 'hash', 'department', 'period', 'coverage', 'versionId', 'by', 'at'],
  filter: ['scheme', 'hash', 'department', 'period', 'coverage', 'versionId', 'by', 'at'],
}

/** Previews of drafts and versions on real people. */
export const previewRoutes: readonly Route[] = [
  {
    ...{ method: 'post', path: '/schemes/:id/preview', body: 'preview-request', answer: 'job' },
    access: { resource: 'schemes', action: 'preview' },
    summary: 'Begins to preview a draft on the people and figures of a period, beside the version in force.',
    run: (call, deps) => previewBegun(call, deps, 'schemes', draftOf),
  },
  {
    ...{ method: 'post', path: '/versions/:id/preview', body: 'preview-request', answer: 'job' },
    access: { resource: 'versions', action: 'preview' },
    summary: 'Begins to preview a version on the people and figures of a period, beside the version in force.',
    run: (call, deps) => previewBegun(call, deps, 'versions', versionOf),
  },
  {
    ...{ method: 'get', path: '/previews', list, answer: 'preview', access: { resource, action: 'read' } },
    summary: 'Lists previews: what was previewed, for whom, and what it comes to in all.',
    run: async (call, deps) => {
      const query = call.list ?? { range: { from: 0, to: 0 } }
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const { previews, total } = await listPreviews(query, await lookingOf(call, deps), doing)
      const { from } = query.range
      return { body: previews.map(previewSummaryView), range: { from, to: from + previews.length - 1, total } }
    },
  },
  {
    ...{ method: 'get', path: '/previews/:id', answer: 'preview', access: { resource, action: 'read' } },
    summary:
      'Shows a preview: totals, bands, who gains and who loses, limits, groups, rules. Single people where their results may be read.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const shown = await readPreview(call.params.id ?? '', await lookingOf(call, deps), doing)
      return { body: previewView(shown, call.language), version: shown.record.version }
    },
  },
]

type Read = (id: string, doing: Doing) => Promise<ContentToPreview>

async function previewBegun(call: Call, deps: Deps, of: 'schemes' | 'versions', read: Read): Promise<Answer> {
  const doing = await doingOf(call, { resource: of, action: 'preview' }, deps)
  const toPreview = await read(call.params.id ?? '', doing)
  const versions = await scopeIn(call, 'versions', deps)
  const reach = {
    jobs: deps.jobs,
    versions: versions && { ...doing, scope: versions },
    results: await scopeIn(call, 'results', deps),
  }
  return jobAnswer(await startPreview(toPreview, previewAsked(call.body), doing, reach), call)
}

async function draftOf(id: string, doing: Doing): Promise<ContentToPreview> {
  const { fields } = schemeRecord(await found(schemes.name, id, doing))
  const { department, hash, document, parameters } = fields
  return { scheme: id, department, hash, content: { document, parameters } }
}

async function versionOf(id: string, doing: Doing): Promise<ContentToPreview> {
  const { fields } = verifiedVersion(await found('versions', id, doing))
  const { scheme, department, hash, document, parameters } = fields
  return { scheme, department, hash, content: { document, parameters }, versionId: id }
}

async function scopeIn(call: Call, read: Resource, deps: Deps): Promise<Scope | undefined> {
  const scope = await scopeFor(principalIn(call), read, 'read', deps)
  return scope === 'forbidden' ? undefined : scope
}

async function lookingOf(call: Call, deps: Deps) {
  return { results: await scopeIn(call, 'results', deps), employeeId: principalIn(call).employeeId }
}
