import { useContext, useMemo, useSyncExternalStore } from 'react'
import { useLocaleState } from 'react-admin'
import type { Issue } from '../../../engine/index.ts'
import { sentenceOf } from '../../i18n/sentences.ts'
import { isLanguage } from '../../i18n/language.ts'
import { isWithin } from '../draft/json-pointer.ts'
import type { Said } from '../saving/save-state.ts'
import { RefusedContext } from '../saving/refused-context.ts'
import { ChecksContext } from './checks-context.ts'
import { type Findings, noFindings as none, nothingFound } from './issue-store.ts'

/** Something that the checks found, with its sentence in the language of the page. */
export interface SaidIssue extends Issue {
  readonly sentence: string
}

const never = () => () => undefined
const noFindings = () => none

/** What the checks found last in the whole draft. */
export function useIssues(): Omit<Findings, 'issues'> & { readonly issues: readonly SaidIssue[] } {
  const checks = useContext(ChecksContext)
  const findings = useSyncExternalStore(checks?.subscribe ?? never, checks?.getSnapshot ?? noFindings)
  const issues = useSaid(findings.issues)
  return { ...findings, issues }
}

/**
 * What the checks found at a pointer itself (`/document/indicators/0/weight`), or what the server refused there. Drawn again only where that
 * changes.
 */
export function useIssuesAt(pointer: string): readonly SaidIssue[] {
  const checks = useContext(ChecksContext)
  const refused = useContext(RefusedContext)
  const found = useSyncExternalStore(
    checks?.subscribe ?? never,
    () => (checks?.getSnapshot() ?? none).byPointer.get(pointer) ?? nothingFound,
  )
  const said = useSaid(found)
  return useMemo(() => (said.length > 0 ? said : refusedAt(pointer, refused)), [said, pointer, refused])
}

/** What the server refuses comes with its sentence; it counts as a wrong form. */
function refusedAt(pointer: string, refused: readonly Said[]): readonly SaidIssue[] {
  return refused
    .filter(({ path }) => path === pointer)
    .map(({ path, message }) => ({ code: 'wrong-form', severity: 'error', path, params: {}, sentence: message }))
}

/** What the checks found at a pointer and in all parts of what is there. */
export function useIssuesWithin(pointer: string): readonly SaidIssue[] {
  const { issues } = useIssues()
  return useMemo(() => issues.filter(({ path }) => isWithin(path, pointer)), [issues, pointer])
}

function useSaid(issues: readonly Issue[]): readonly SaidIssue[] {
  const [locale] = useLocaleState()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  return useMemo(
    () => issues.map((each) => ({ ...each, sentence: sentenceOf(each.code, each.params, language) })),
    [issues, language],
  )
}
