import type { Command } from './command.ts'
import { cases } from './commands/cases.ts'
import { diff } from './commands/diff.ts'
import { evaluate } from './commands/evaluate.ts'
import { fromTemplate } from './commands/new.ts'
import { rules } from './commands/rules.ts'
import { validate } from './commands/validate.ts'

/** The verbs of the command, in the order in which help lists them. */
export const commands: readonly Command[] = [validate, evaluate, cases, diff, rules, fromTemplate]
