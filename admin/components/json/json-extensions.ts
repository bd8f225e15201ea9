import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language'
import { linter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import type { Language } from '../../i18n/language.ts'
import { completeFields, type FieldChoice } from './json-completion.ts'
import { jsonDiagnostics, type JsonProblem } from './json-problems.ts'

export interface JsonEditing {
  readonly label: string
  readonly pointer: string
  readonly isReadOnly: boolean
  readonly language: Language
  readonly problems: () => readonly JsonProblem[]
  readonly fieldsAt: (pointer: string) => readonly FieldChoice[]
  readonly changed: (text: string) => void
}

/** A CodeMirror editor of JSON: marks, completion, folding. Tab goes on to the next field, as in any form. */
export function jsonExtensions({
  label,
  pointer,
  isReadOnly,
  language,
  problems,
  fieldsAt,
  changed,
}: JsonEditing): Extension {
  return [
    ...[lineNumbers(), foldGutter(), history(), bracketMatching(), closeBrackets(), json()],
    autocompletion({ override: [completeFields(fieldsAt)] }),
    keymap.of([...completionKeymap, ...lintKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap]),
    linter((view) => jsonDiagnostics(view, problems(), language), { delay: 200 }),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'data-pointer': pointer }),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      const isOwn = transactions.some(
        (each) => each.isUserEvent('input') || each.isUserEvent('delete') || isTyped(each),
      )
      if (docChanged && isOwn) changed(state.doc.toString())
    }),
  ]
}

/** Undone, done again, moved or pasted by whoever writes; not the text that the field puts in when its value changes elsewhere. */
function isTyped(transaction: { isUserEvent(event: string): boolean }): boolean {
  return ['undo', 'redo', 'move'].some((event) => transaction.isUserEvent(event))
}
