import type { Context } from '../context.ts'

/** What time it is for a verb. */
export function nowOf({ now }: Pick<Context, 'now'>): Date {
  return now === undefined ? new Date() : now()
}
