import type { PreviewAnswer } from '../../preview/preview-task-types.ts'
import { withoutValue } from '../../http/without-value.ts'
import { Conflict } from '../refusals.ts'

/** Findings that are answered. */
const most = 100

/** Refuses a preview with what does not allow it. Values of figures are not repeated. */
export function refuseFindings(
  { of, issues }: Extract<PreviewAnswer, { readonly kind: 'issues' }>,
  against: string | undefined,
): never {
  const errors = issues
    .filter(({ severity }) => severity === 'error')
    .map(({ path, code, params }) => withoutValue({ path, code, params }))
  const shown = errors.slice(0, most)
  if (of === 'content') throw new Conflict('preview-has-errors', { count: errors.length }, shown)
  throw new Conflict('preview-against-unfit', { version: against ?? '', count: errors.length }, shown)
}
