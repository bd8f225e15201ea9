import { languages } from '../messages/language.ts'
import type { Options } from './command.ts'

/** Options that every verb takes, before it or after it. */
export const globalOptions = {
  lang: { type: 'value', value: languages.join('|'), choices: languages, about: 'option-lang' },
  help: { type: 'flag', short: 'h', about: 'option-help' },
  version: { type: 'flag', short: 'V', about: 'option-version' },
} as const satisfies Options
