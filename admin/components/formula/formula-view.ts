import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { Annotation, Compartment, EditorState, type Extension, Transaction } from '@codemirror/state'
import { EditorView, keymap, tooltips } from '@codemirror/view'
import { adoptCodeStyles } from '../code/adopt-code-styles.ts'
import { completeFormula } from './complete.ts'
import { type FormulaContext, formulaContext } from './formula-context.ts'
import { highlight } from './highlight.ts'
import { hoverMeaning } from './hover.ts'
import { oneLine } from './one-line.ts'
import { type Reading, shownFormula, storedFormula } from './stored-and-shown.ts'

const fromOutside = Annotation.define<boolean>()

/** What may change around an editor while it stands. */
export interface Surroundings {
  readonly context: FormulaContext
  readonly look: Extension
  readonly isReadOnly: boolean
  readonly isWrong: boolean
  readonly pointer: string
  readonly labelId: string
  readonly noteId: string
}

/** An editor for one formula at a place of the page. */
export class FormulaView {
  readonly #view: EditorView
  readonly #surroundings = new Compartment()
  #listener: (typed: string) => void = () => undefined
  #language: Reading['language'] | undefined

  constructor(parent: HTMLElement) {
    adoptCodeStyles()
    this.#view = new EditorView({ parent, extensions: this.#extensions() })
  }

  get text(): string {
    return this.#view.state.doc.toString()
  }

  listen(listener: (typed: string) => void): void {
    this.#listener = listener
  }

  configure(surroundings: Surroundings): void {
    this.#view.dispatch({ effects: this.#surroundings.reconfigure(extensionsOf(surroundings)) })
  }

  /** Shows a stored formula; a text that says the same already is left as it was typed, unless the language is another now. */
  show(stored: string, reading: Reading): void {
    const isSame = this.#language === reading.language && storedFormula(this.text, reading) === stored
    this.#language = reading.language
    const shown = shownFormula(stored, reading)
    if (isSame || shown === this.text) return
    this.#view.dispatch({
      changes: { from: 0, to: this.text.length, insert: shown },
      annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
    })
  }

  underline(diagnostics: readonly Diagnostic[]): void {
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics))
  }

  destroy(): void {
    this.#view.destroy()
  }

  #extensions(): Extension {
    return [
      this.#surroundings.of([]),
      oneLine(),
      history(),
      highlight,
      hoverMeaning,
      bracketMatching(),
      autocompletion({ override: [completeFormula], icons: false, maxRenderedOptions: 60 }),
      tooltips({ position: 'fixed', parent: document.body }),
      keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.updateListener.of(({ docChanged, transactions }) => {
        const isTyped = transactions.some((each) => each.docChanged && each.annotation(fromOutside) !== true)
        if (docChanged && isTyped) this.#listener(this.text)
      }),
    ]
  }
}

function extensionsOf({ context, look, isReadOnly, isWrong, pointer, labelId, noteId }: Surroundings): Extension {
  return [
    look,
    formulaContext.of(context),
    EditorState.readOnly.of(isReadOnly),
    EditorView.editorAttributes.of({ class: isWrong ? 'jh-wrong' : '' }),
    EditorView.contentAttributes.of({
      'data-pointer': pointer,
      'aria-labelledby': labelId,
      'aria-describedby': noteId,
      'aria-invalid': String(isWrong),
      'aria-readonly': String(isReadOnly),
      'aria-multiline': 'false',
      tabindex: '0',
    }),
  ]
}
