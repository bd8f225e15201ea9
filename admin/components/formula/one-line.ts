import { acceptCompletion, closeCompletion, completionStatus } from '@codemirror/autocomplete'
import { EditorState, type Extension, Prec, type TransactionSpec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** A text of one line that grows by wrapping: line breaks that are pasted become spaces, Enter takes a completion, Escape leaves. */
export function oneLine(): Extension {
  return [
    EditorView.lineWrapping,
    EditorState.transactionFilter.of((transaction) => {
      if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction
      const joined = transaction.newDoc
        .toString()
        .replaceAll(/[ \t]*\n[ \t]*/g, ' ')
        .trim()
      const whole: TransactionSpec = {
        changes: { from: 0, to: transaction.startState.doc.length, insert: joined },
        selection: { anchor: Math.min(joined.length, transaction.newSelection.main.head) },
      }
      return whole
    }),
    EditorView.domEventHandlers({ beforeinput: replaceSelected }),
    Prec.highest(
      keymap.of([
        { key: 'Enter', run: (view) => acceptCompletion(view) || true },
        { key: 'Mod-Enter', run: () => true },
        { key: 'Escape', run: leave },
      ]),
    ),
  ]
}

function leave(view: EditorView): boolean {
  if (completionStatus(view.state) === 'active') return false
  closeCompletion(view)
  view.contentDOM.blur()
  return true
}

/**
 * Typing over a selection: browsers keep its look by writing a style into the page, which the Content-Security-Policy does not allow and
 * they complain about.
 */
function replaceSelected(event: InputEvent, view: EditorView): boolean {
  const { state } = view
  if (event.inputType !== 'insertText' || event.data === null || event.isComposing) return false
  if (state.readOnly || state.selection.main.empty) return false
  event.preventDefault()
  view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type' })
  return true
}
