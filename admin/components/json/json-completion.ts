import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import { pointerAround } from './pointer-around.ts'

/** A field that may stand in an object. */
export interface FieldChoice {
  readonly name: string
  readonly title: string
  readonly description: string
}

/** Completes the names of fields; `fieldsAt` gives those of the object at a pointer. */
export function completeFields(fieldsAt: (pointer: string) => readonly FieldChoice[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/"?[\w$-]*$/)
    if (word === null || (word.from === word.to && !context.explicit)) return null
    const before = context.state.sliceDoc(Math.max(0, word.from - 200), word.from).trimEnd()
    // A name stands behind `{` or `,`; behind `:` there is a value.
    if (!/[{,]$/.test(before)) return null
    const text = (from: number, to: number) => context.state.sliceDoc(from, to)
    const pointer = pointerAround(syntaxTree(context.state), text, word.from)
    if (pointer === undefined) return null
    const isClosed = context.state.sliceDoc(context.pos, context.pos + 1) === '"'
    const options = fieldsAt(pointer).map(({ name, title, description }) => ({
      label: `"${name}"`,
      displayLabel: name,
      detail: title,
      info: description,
      apply: isClosed ? `"${name}` : `"${name}": `,
      type: 'property',
    }))
    return { from: word.from, options, validFor: /^"?[\w$-]*$/ }
  }
}
