import { scopeFor } from '../access/scope-for.ts'
import type { Action, Resource } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import { documentLimitBytes } from '../documents/limits.ts'
import { ApiError } from '../http/api-error.ts'
import type { Answer, Call, Route } from '../http/route.ts'
import { checkImport, type Importing, type SchemeImport } from '../imports/schemes/check-import.ts'
import { type ExportForm, exportText } from '../imports/schemes/export-text.ts'
import { importScheme } from '../imports/schemes/import-scheme.ts'
import { parsePreviewAsked, parseSchemeOptions } from '../imports/schemes/parse-scheme-options.ts'
import { type Previewing, previewImport } from '../imports/schemes/preview-import.ts'
import { contentOnServer, type Readers, type SchemeSource } from '../imports/schemes/scheme-source.ts'
import type { Doing } from '../uses/doing.ts'
import { principalIn } from './call-parts.ts'
import { Forbidden } from '../uses/refusals.ts'
import { doingOf } from './doing-of.ts'
import { jobAnswer } from './job-answer.ts'
import { schemeImportView } from './scheme-import-view.ts'
import { schemeView } from './scheme-view.ts'

const access = { resource: 'schemes', action: 'create' } as const
const upload = { limit: documentLimitBytes, isOptional: true }
/** Each keeps a thread busy for as long as a few seconds. */
const atOnce = 2
const query = ['from', 'file', 'options']

/** Schemes from elsewhere, and schemes to take along. */
export const schemeImportRoutes: readonly Route[] = [
  {
    ...{ method: 'post', path: '/imports/schemes/check', upload, query, answer: 'scheme-import', access, atOnce },
    summary:
      'Says what the import of a file, or of a scheme or version of this server (`from=<id>`), would do and what it still needs.',
    run: async (call, deps) => {
      const checked = await checkImport(sentIn(call), await importingOf(call, deps))
      return { body: schemeImportView(checked, call.language) }
    },
  },
  {
    ...{
      method: 'post',
      path: '/imports/schemes',
      upload,
      query: [...query, 'fingerprint'],
      answer: 'scheme',
      access,
      atOnce,
    },
    summary: 'Imports a scheme as a new draft, or in the place of one: all that a check showed, or nothing.',
    run: async (call, deps) => {
      const record = await importScheme(sentIn(call), call.query.fingerprint, await importingOf(call, deps))
      const status = record.version === 1 ? 201 : 200
      return { status, body: schemeView(record, call.language), version: record.version }
    },
  },
  {
    ...{ method: 'post', path: '/imports/schemes/preview', upload, answer: 'job', access, atOnce },
    query: [...query, 'fingerprint', 'preview'],
    summary:
      'Begins to preview what an import that was checked would make (`preview` is a preview request as JSON), and keeps nothing of the scheme.',
    run: async (call, deps) => {
      const asked = parsePreviewAsked(call.query.preview)
      const previewing = await previewingOf(call, deps)
      return jobAnswer(await previewImport(sentIn(call), call.query.fingerprint, asked, previewing), call)
    },
  },
  exportRoute('schemes', 'a working draft'),
  exportRoute('versions', 'a version'),
]

function exportRoute(resource: 'schemes' | 'versions', what: string): Route {
  return {
    ...{ method: 'get', path: `/${resource}/:id/export`, query: ['with'], answer: 'scheme-package' },
    access: { resource, action: 'read' },
    summary: `Gives ${what} as a file to be imported again: a package where it has parameters or cases, or always with \`with=package\`; its document alone with \`with=document\`.`,
    run: async (call, deps) => {
      const { id = '' } = call.params
      const doing = await doingOf(call, { resource, action: 'read' }, deps)
      const kind = resource === 'schemes' ? 'scheme' : 'version'
      const content = await contentOnServer({ kind, id }, { schemes: doing, versions: doing })
      return fileAnswer(exportText(content, formIn(call)), `${id.replace(':', '-')}.scheme.json`)
    },
  }
}

function formIn({ query: { with: form = 'whole' } }: Call): ExportForm {
  if (form === 'whole' || form === 'document' || form === 'package') return form
  throw new ApiError(400, 'query-malformed', { name: 'with', form: 'document | package' })
}

function fileAnswer(content: string, fileName: string): Answer {
  // An id has nothing that would have to be escaped.
  const headers = { 'content-disposition': `attachment; filename="${fileName}"` }
  return { text: { type: 'application/json; charset=utf-8', content }, headers }
}

function sentIn({ file: bytes, query: { from, file = 'scheme.json', options } }: Call): SchemeImport {
  return { source: sourceIn(bytes, from, file.slice(0, longestName)), options: parseSchemeOptions(options) }
}

const longestName = 200

function sourceIn(bytes: Uint8Array | undefined, from: string | undefined, file: string): SchemeSource {
  if (bytes !== undefined && from !== undefined) throw new ApiError(400, 'import-two-sources')
  if (bytes !== undefined) return { kind: 'file', bytes, file }
  if (from === undefined) throw new ApiError(400, 'upload-missing')
  return { kind: from.includes(':') ? 'version' : 'scheme', id: from }
}

async function importingOf(call: Call, deps: Deps): Promise<Importing> {
  const doing = await doingOf(call, access, deps)
  const reach = (resource: Resource, action: Action) => scopeFor(principalIn(call), resource, action, deps)
  const [change, add] = [await reach('schemes', 'update'), await reach('metrics', 'create')]
  return {
    doing,
    mayChange: change === 'forbidden' ? 'nothing' : change,
    mayAddMetrics: add !== 'forbidden',
    readers: await readersOf(doing, reach),
    language: call.language,
  }
}

async function previewingOf(call: Call, deps: Deps): Promise<Previewing> {
  const importing = await importingOf(call, deps)
  const scopeOf = (of: Resource, action: Action) => scopeFor(principalIn(call), of, action, deps)
  const scope = await scopeOf('schemes', 'preview')
  if (scope === 'forbidden') throw new Forbidden('not-allowed')
  const previews = { ...(await doingOf(call, { resource: 'schemes', action: 'preview' }, deps)), scope }
  const [ofVersions, ofResults] = [await scopeOf('versions', 'read'), await scopeOf('results', 'read')]
  const reach = {
    jobs: deps.jobs,
    versions: ofVersions === 'forbidden' ? undefined : { ...previews, scope: ofVersions },
    results: ofResults === 'forbidden' ? undefined : ofResults,
  }
  return { ...importing, previews, reach }
}

async function readersOf(
  doing: Doing,
  reach: (resource: Resource, action: Action) => ReturnType<typeof scopeFor>,
): Promise<Readers> {
  const reading = async (resource: Resource): Promise<Doing> => {
    const scope = await reach(resource, 'read')
    return { ...doing, scope: scope === 'forbidden' ? 'nothing' : scope }
  }
  return { schemes: await reading('schemes'), versions: await reading('versions') }
}
