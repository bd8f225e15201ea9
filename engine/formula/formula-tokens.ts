import type { Names } from '../model/names.ts'
import type { RecordField } from '../model/raw/scheme.ts'
import { fieldsOfRecords } from './field.ts'
import { foldText } from './fold.ts'
import { isKnownWord } from './known-word.ts'
import { lex } from './lex.ts'
import { limits } from './limits.ts'
import { Problems } from './problems.ts'
import type { Token } from './token.ts'

/**
 * What a formula is made of, for whoever shows or completes it: its tokens with where they stand in the text as typed, without the end.
 * What is no token is left out; of a text that is too long there are none.
 */
export function formulaTokens(text: string, names: Names, records: readonly RecordField[] = []): readonly Token[] {
  if (text.length > limits.length) return []
  return lex(foldText(text), isKnownWord(names, fieldsOfRecords(records)), new Problems(text)).slice(0, -1)
}
