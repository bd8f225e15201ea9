import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { findFunction, formulaTokens, type Token } from '../../../engine/index.ts'
import { formulaContext } from './formula-context.ts'

/** Colours the words of a formula as the engine itself reads them. */
export const highlight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorationsOf(view)
    }
    update({ docChanged, startState, state, view }: ViewUpdate) {
      const isChanged = docChanged || startState.facet(formulaContext) !== state.facet(formulaContext)
      if (isChanged) this.decorations = decorationsOf(view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorationsOf({ state }: EditorView): DecorationSet {
  const context = state.facet(formulaContext)
  const builder = new RangeSetBuilder<Decoration>()
  if (context === undefined) return builder.finish()
  const tokens = formulaTokens(state.doc.toString(), context.reading.names, context.reading.records)
  tokens.forEach((token, index) => {
    builder.add(token.from, token.to, Decoration.mark({ class: `jh-${colourOf(token, tokens[index + 1])}` }))
  })
  return builder.finish()
}

function colourOf({ kind, text }: Token, next: Token | undefined): string {
  if (kind === 'word' && next?.text === '(' && findFunction(text) !== undefined) return 'function'
  if (kind === 'word' || kind === 'bracketed') return 'name'
  return kind === 'yes-no' ? 'number' : kind
}
