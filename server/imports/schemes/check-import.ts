import { admits } from '../../access/admits.ts'
import { schemes } from '../../collections/life.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Scope } from '../../store/query.ts'
import type { Language } from '../../messages/language.ts'
import type { Doing } from '../../uses/doing.ts'
import { Forbidden } from '../../uses/refusals.ts'
import { type Checked, checkedOf } from '../../uses/schemes/checked.ts'
import { type Found, foundIssue, hasErrors } from './found-wrong.ts'
import type { SchemeImportOptions } from './import-options.ts'
import type { ImportPlan, ImportToPlan } from './import-plan.ts'
import { lastAnswer } from './last-answer.ts'
import { type SettledMetrics, settleMetrics } from './settle-metrics.ts'
import { readOurParts } from './read-our-parts.ts'
import type { Uploaded } from './read-upload.ts'
import { readRemembered } from './remembered.ts'
import { contentOnServer, type Readers, type SchemeSource } from './scheme-source.ts'
import { standingUnder } from './standing-under.ts'

/** Somebody who imports schemes, and how far they reach with what an import may do. */
export interface Importing {
  /** Creates schemes. */
  readonly doing: Doing
  readonly mayChange: Scope
  readonly mayAddMetrics: boolean
  readonly readers: Readers
  readonly language: Language
}

/** What was sent. */
export interface SchemeImport {
  readonly source: SchemeSource
  readonly options: SchemeImportOptions
}

/** What is known of an import before anything is done. */
export interface CheckedImport {
  readonly source: SchemeSource
  /** The format of the document in the file; undefined where it has none. */
  readonly from: number | undefined
  /** Undefined where the file brings no scheme. */
  readonly plan: ImportPlan | undefined
  /** What the checks found, at places of the file where there is one. */
  readonly issues: readonly Found[]
  readonly checked: Checked | undefined
  readonly metrics: SettledMetrics
  readonly isReady: boolean
}

/** A thread that computes longer than this is ended. */
const deadlineMs = 20_000

/** Works out everything that an import would do, and does nothing. Throws where it leads out of the reach of whoever asks. */
export async function checkImport({ source, options }: SchemeImport, importing: Importing): Promise<CheckedImport> {
  const { doing } = importing
  if (options.addMetrics === true && !importing.mayAddMetrics) throw new Forbidden('not-allowed')
  const { content, found, from, isWhole } = await contentOf(source, importing)
  const nothing = { plan: undefined, checked: undefined, metrics: { changes: [], found: [] } }
  if (content === undefined) return { source, from, issues: found, ...nothing, isReady: false }
  const plan = await planOf({ content, isWhole }, options, importing)
  expectReach(plan, doing)
  const { document, parameters, cases } = plan.content
  const findings = await doing.checkDraft({ document, parameters, cases, depth: 'quick' })
  const metrics = await settleMetrics(plan.metrics, doing)
  const inDocument = findings.issues.map(foundIssue).map((each) => ({ ...each, path: `/document${each.path}` }))
  const wrong = [...findings.form.map(foundIssue), ...plan.found, ...metrics.found]
  const issues = await located([...wrong, ...inDocument], source, doing)
  const isReady = !hasErrors(wrong) && plan.conflicts.length === 0
  const checked = checkedOf(plan.fingerprint, false, findings)
  return { source, from, plan, issues: [...found, ...issues], checked, metrics, isReady }
}

async function contentOf(source: SchemeSource, { doing, readers }: Importing): Promise<Uploaded> {
  if (source.kind === 'file') {
    const { bytes, file } = source
    return lastAnswer(doing.threads.run('read-scheme-upload', { bytes, file }, { deadlineMs }))
  }
  const content = await contentOnServer(source, readers)
  return { content, found: [], from: Number(content.document.format), isWhole: true }
}

async function planOf(
  { content, isWhole }: Pick<ImportToPlan, 'content' | 'isWhole'>,
  options: SchemeImportOptions,
  { doing, mayChange, language }: Importing,
): Promise<ImportPlan> {
  const { store, threads } = doing
  const stands = await standingUnder(options.as ?? String(content.document.id), store, mayChange)
  const known = { ours: await readOurParts(doing), remembered: await readRemembered(doing) }
  const toPlan = { content, isWhole, options, stands, language, ...known }
  return lastAnswer(threads.run('plan-scheme-import', toPlan, { deadlineMs }))
}

/** A department that nobody has is told as what it is, and reached by nobody. */
function expectReach({ id, content, found }: ImportPlan, doing: Doing): void {
  const { department } = content.document
  const isKnown = !found.some(({ code }) => code === 'department-needed' || code === 'no-such-department')
  const fields: JsonObject = typeof department === 'string' ? { department } : {}
  if (isKnown && !admits(doing.scope, schemes, { id, fields })) throw new Forbidden('outside-reach')
}

async function located(found: readonly Found[], source: SchemeSource, { threads }: Doing): Promise<readonly Found[]> {
  if (source.kind !== 'file' || found.length === 0) return found
  const { bytes, file } = source
  return lastAnswer(threads.run('locate-found', { found: found.slice(0, most), bytes, file }, { deadlineMs }))
}

/** Issues that are told. */
const most = 500
