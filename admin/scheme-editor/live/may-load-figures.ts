import type { Session } from '../../providers/session.ts'

/** Whether somebody may have the figures of people in their browser: who may not is shown what the server adds up. */
export function mayLoadFigures({ allowed }: Session): boolean {
  return ['facts', 'ratings', 'results', 'schemes'].every((resource) => allowed[resource]?.includes('read') === true)
}
