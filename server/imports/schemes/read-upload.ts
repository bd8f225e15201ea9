import { readJson } from '../../documents/read-json.ts'
import { validateDocument } from '../../documents/validate-document.ts'
import { problemsOf } from '../../documents/validate-problems.ts'
import { sizeIssue } from '../../documents/validate-size.ts'
import { isJsonObject, type JsonObject } from '../../store/json.ts'
import type { SentContent } from '../../uses/schemes/draft-fields.ts'
import { sentContent } from '../../uses/schemes/sent-content.ts'
import { contentPath } from './content-path.ts'
import { type Found, foundIssue, foundWrong, hasErrors } from './found-wrong.ts'
import { isPackage, placed } from './locate-found.ts'
import { type DocumentOfScheme, migrateDocument } from './migrate-document.ts'
import { type Migration, newestFormat } from './migrations.ts'

/** What a file brought: the content of a scheme, or the errors that stand in its way. */
export interface Uploaded {
  readonly content: SentContent | undefined
  readonly found: readonly Found[]
  /** The format that the document came in; undefined where it has none. */
  readonly from: number | undefined
  /** Whether it speaks of parameters and cases too: a package without them has none, a document alone says nothing of them. */
  readonly isWhole: boolean
}

/**
 * Reads a file that brings a scheme: strict JSON, a scheme document or a package of one with its parameters and cases, of today's format or
 * an older one. Everything that is wrong is named with its line and column.
 */
export function readUpload(bytes: Uint8Array, file: string, steps?: readonly Migration[]): Uploaded {
  const reading = readJson(bytes, file)
  const { value, issues } = reading
  const isWhole = isPackage(value)
  const read =
    value === undefined ? nothing : isWhole ? contentOfPackage(value, steps) : contentOfDocument(value, steps)
  const found = [...issues.map(foundIssue), ...read.found].map((each) => placed(each, reading, isWhole))
  return { ...read, found, isWhole, content: hasErrors(found) ? undefined : read.content }
}

const nothing: Uploaded = { content: undefined, found: [], from: undefined, isWhole: false }

interface Parts {
  readonly scheme: JsonObject
  readonly cases?: JsonObject
  readonly parameters?: JsonObject
}

const wrapper = { file: 'api/scheme-package.schema.json', pointer: '/$defs/SchemePackage' }
const most = 50

function contentOfDocument(scheme: unknown, steps: readonly Migration[] | undefined): Uploaded {
  return isJsonObject(scheme)
    ? contentOf({ scheme }, steps)
    : { ...nothing, found: [foundWrong('import-not-a-scheme', '')] }
}

function contentOfPackage(value: unknown, steps: readonly Migration[] | undefined): Uploaded {
  const size = sizeIssue(value, '')
  const found = size === undefined ? problemsOf(wrapper, value, '', most) : [size]
  const { scheme, cases, parameters }: Record<string, unknown> = Object(value)
  const wrong = found.map(foundIssue).map((each) => ({ ...each, path: contentPath(each.path) }))
  if (wrong.length > 0 || !isJsonObject(scheme)) return { ...nothing, found: wrong }
  return contentOf(
    { scheme, ...(isJsonObject(cases) && { cases }), ...(isJsonObject(parameters) && { parameters }) },
    steps,
  )
}

function contentOf({ scheme, cases, parameters = {} }: Parts, steps: readonly Migration[] | undefined): Uploaded {
  const document = migrated('scheme', scheme, steps)
  const worked = cases && migrated('cases', cases, steps)
  const found = [...document.found, ...(worked?.found ?? [])]
  const from = document.from
  if (document.value === undefined) return { ...nothing, found, from }
  const content = { document: document.value, parameters, ...(worked?.value && { cases: worked.value }) }
  return { ...nothing, content: sentContent(content), found, from }
}

const names = { scheme: '/document', cases: '/cases' } as const

function migrated(kind: DocumentOfScheme, document: JsonObject, steps: readonly Migration[] | undefined) {
  const name = names[kind]
  const size = sizeIssue(document, name)
  if (size !== undefined) return { value: undefined, found: [foundIssue(size)], from: undefined }
  const now = migrateDocument(kind, document, steps)
  if (now.found !== undefined) {
    // A document without a format, or of another time, is measured by today's schema all the same: it may be no scheme at all.
    const others = problemsIn(kind, { ...document, format: newestFormat })
    return { value: undefined, found: [{ ...now.found, path: `${name}${now.found.path}` }, ...others], from: undefined }
  }
  return { value: now.document, found: problemsIn(kind, now.document), from: now.from }
}

function problemsIn(kind: DocumentOfScheme, document: JsonObject): readonly Found[] {
  return validateDocument(kind, document).map((issue) => foundIssue({ ...issue, path: `${names[kind]}${issue.path}` }))
}
