import type { Replaced } from '../../repair/replace-folder.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Context } from '../context.ts'
import { sayFindings } from './say-store.ts'

/** Commands of the store before that the new one does not have, `from` to `last`. */
export interface Loss {
  readonly seq: number
  readonly from: number
  readonly last: number
  /** The new one is another store, or has another history. */
  readonly isOther: boolean
}

/** Says under which name the folder before is kept, and what is lost. */
export function sayReplaced(
  { aside, findings }: Replaced,
  loss: Pick<Loss, 'from' | 'last'> | undefined,
  context: Context,
) {
  const { stdout, say } = context
  sayFindings(findings, context)
  if (aside !== undefined) stdout.write(`${say('set-aside', { aside })}\n`)
  if (loss === undefined) return
  const { from, last } = loss
  stdout.write(`${say('commands-lost', { from, last, count: last - from + 1 })}\n`)
}

/** The same for the audit log. */
export function deedOf({ aside }: Replaced, loss: Pick<Loss, 'from' | 'last'> | undefined): JsonObject {
  return { ...(loss && { lost: `${loss.from}-${loss.last}` }), ...(aside !== undefined && { aside }) }
}
