import type { Command } from './command.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { cases } from './commands/cases.ts'
import { diff } from './commands/diff.ts'
import { evaluate } from './commands/evaluate.ts'
import { init } from './commands/init.ts'
import { fromTemplate } from './commands/new.ts'
import { repair } from './commands/repair.ts'
import { restore } from './commands/restore.ts'
import { rules } from './commands/rules.ts'
import { validate } from './commands/validate.ts'

/** The verbs of the command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  validate,
  evaluate,
  cases,
  diff,
  rules,
  fromTemplate,
  init,
  backup,
  restore,
  repair,
  audit,
]
