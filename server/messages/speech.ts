import type { CommandCode, CommandParams } from './command-codes.ts'
import type { Language } from './language.ts'
import { sentence } from './messages.ts'

/** A language, and what commands and their prints say in it. */
export interface Speech {
  readonly language: Language
  say<C extends CommandCode>(code: C, params: CommandParams<C>): string
}

export function speechIn(language: Language): Speech {
  return { language, say: (code, params) => sentence(code, params, language) }
}
