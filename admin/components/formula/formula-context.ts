import { Facet } from '@codemirror/state'
import type { FunctionId, Name } from '../../../engine/index.ts'
import type { Reading } from './stored-and-shown.ts'

/** What an editor of a formula knows besides its text. */
export interface FormulaContext {
  readonly reading: Reading
  /** In the language of the page: what a function does, what its arguments are called, what a name means. */
  readonly helpOf: (id: FunctionId) => string
  readonly argumentsOf: (id: FunctionId) => string
  readonly meaningOf: (name: Pick<Name, 'type' | 'unit'> & { readonly path?: string }) => string
  readonly shownValue: (id: string) => string | undefined
}

export const formulaContext = Facet.define<FormulaContext, FormulaContext | undefined>({ combine: ([first]) => first })
