import type { syntaxTree } from '@codemirror/language'

/** What a parser of CodeMirror makes of a text. */
export type Tree = ReturnType<typeof syntaxTree>
