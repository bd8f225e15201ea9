import { jsonParseLinter } from '@codemirror/lang-json'
import { syntaxTree } from '@codemirror/language'
import type { Diagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { digitsLimit, type Severity } from '../../../engine/index.ts'
import type { Language } from '../../i18n/language.ts'
import { sentenceOf } from '../../i18n/sentences.ts'
import { inexactNumbers } from './inexact-numbers.ts'
import { pointerRanges } from './pointer-ranges.ts'

/** Something to mark in a JSON field, at a pointer into its value. */
export interface JsonProblem {
  readonly path: string
  readonly severity: Severity
  readonly sentence: string
}

const severities = { error: 'error', warning: 'warning', notice: 'info' } as const
const parseErrors = jsonParseLinter()

/** What is to be marked in a field: that it is no JSON, else what was found in it. */
export function jsonDiagnostics(
  view: EditorView,
  problems: readonly JsonProblem[],
  language: Language,
): readonly Diagnostic[] {
  // An empty field says nothing, which is allowed.
  const wrong = view.state.doc.toString().trim() === '' ? [] : parseErrors(view)
  if (wrong.length > 0) return wrong
  const inexact = inexactNumbers(view.state.doc.toString())
  if (inexact.length > 0) {
    return inexact.map(({ from, to, code }) => {
      return { from, to, severity: 'error', message: sentenceOf(code, { limit: digitsLimit }, language) }
    })
  }
  const ranges = pointerRanges(syntaxTree(view.state), (from, to) => view.state.sliceDoc(from, to))
  return problems.map(({ path, severity, sentence }) => {
    const { from, to } = nearestRange(ranges, path)
    const end = Math.min(to, view.state.doc.lineAt(from).to)
    return { from, to: end, severity: severities[severity], message: sentence }
  })
}

/** Where a part stands; of one that is missing, where the part around it does. */
function nearestRange(ranges: ReturnType<typeof pointerRanges>, path: string): { from: number; to: number } {
  for (let outer = path; ; outer = outer.slice(0, outer.lastIndexOf('/'))) {
    const range = ranges.get(outer)
    if (range !== undefined) return range
    if (outer === '') return { from: 0, to: 0 }
  }
}
