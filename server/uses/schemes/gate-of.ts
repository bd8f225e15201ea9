import { previews } from '../../collections/life.ts'
import type { FieldError } from '../../http/api-error.ts'
import type { Doing } from '../doing.ts'
import type { Checked } from './checked.ts'
import { endedParts } from './ended-parts.ts'
import type { SchemeRecord } from './scheme-record.ts'

/** Everything that publication still needs, as sentences; none: the draft may be published. `checked`: a full check of this content. */
export async function gateOf(scheme: SchemeRecord, checked: Checked, doing: Doing): Promise<readonly FieldError[]> {
  return [
    ...approvalMissing(scheme),
    ...checksMissing(scheme, checked),
    ...(await endedParts(scheme.fields.document, doing)),
    ...(await previewMissing(scheme, doing)),
  ]
}

function missing(code: string, params: FieldError['params'] = {}, path = ''): FieldError {
  return { path, code, params }
}

/** Somebody else than its authors approved this very content. */
function approvalMissing({ fields }: SchemeRecord): readonly FieldError[] {
  const { approved, state, hash, authors } = fields
  const isApproved = state === 'approved' && approved?.hash === hash && !authors.includes(approved.by)
  return isApproved ? [] : [missing('gate-not-approved')]
}

function checksMissing({ fields }: SchemeRecord, checked: Checked): readonly FieldError[] {
  if (!checked.isFinished) return [missing('gate-check-unfinished')]
  const blanks = checked.issues.filter(({ code }) => code === 'parameter-unfilled')
  const errors = checked.errors - blanks.length
  return [
    ...blanks.map(({ params, path }) =>
      missing('gate-parameter', { name: params.parameter ?? '' }, `/document${path}`),
    ),
    ...(errors > 0 ? [missing('gate-checks', { count: errors }, '/document')] : []),
    ...(fields.cases === undefined ? [missing('gate-no-cases', {}, '/cases')] : []),
    ...(checked.failed > 0
      ? [missing('gate-cases', { failed: checked.failed, all: checked.failed + checked.passed }, '/cases')]
      : []),
  ]
}

async function previewMissing({ id, fields }: SchemeRecord, { store }: Doing): Promise<readonly FieldError[]> {
  const { total } = await store.list(previews.name, {
    scope: 'everything',
    filter: {
      all: [
        { field: 'scheme', is: id },
        { field: 'hash', is: fields.hash },
        // Of everybody: a preview of a few tells little of what is to be paid.
        { not: { field: 'coverage', is: 'part' } },
      ],
    },
    range: { from: 0, to: 0 },
  })
  return total > 0 ? [] : [missing('gate-no-preview')]
}
