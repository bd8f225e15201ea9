import { createHash } from 'node:crypto'
import { evaluateCompiled, type RawRating } from '../../../engine/index.ts'
import { ratings } from '../../collections/figures.ts'
import { withoutValue } from '../../http/without-value.ts'
import { canonicalText } from '../../store/canonical.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Doing } from '../doing.ts'
import type { RecordChange, RecordKind, Settled } from '../records/record-kind.ts'
import { Conflict, Invalid } from '../refusals.ts'
import { compiledVersion } from '../versions/compiled-version.ts'
import { versionHolding } from '../versions/version-holding.ts'
import { memberOf } from './check-facts.ts'
import type { PeriodDays } from './days-of-period.ts'
import { expectSameId } from './expect-same-id.ts'
import { openPeriod } from './open-period.ts'
import { type Subject, subjectKey, subjectOf } from './subject-of.ts'

/** Ratings, checked against the indicator of the version that holds at the end of the period. */
export const ratingKind: RecordKind = {
  collection: ratings,
  noun: 'rating',
  sensitive: ['rating', 'level'],
  isPay: true,
  readOnly: ['department', 'by'],
  idOf: (fields, doing) => ratingId(fields, raterOf(doing)),
  settle: settleRating,
  mayRemove: async ({ fields }, doing) => {
    await openPeriod(String(fields.period), doing)
  },
}

/** Whoever gives it: their own record among the employees, else their account. */
export function raterOf({ employeeId, userId }: Doing): string {
  return employeeId ?? userId
}

/** One rater gives one judgement of one indicator to one person or group in a period. */
export function ratingId(fields: JsonObject, by: string): string {
  const { period, scheme, indicator, rater } = fields
  const what = canonicalText([period ?? '', scheme ?? '', indicator ?? '', rater ?? '', subjectKey(fields), by])
  return createHash('sha256').update(what).digest('hex').slice(0, 32)
}

async function settleRating({ id, fields, before }: RecordChange, doing: Doing): Promise<Settled> {
  const by = typeof before?.fields.by === 'string' ? before.fields.by : raterOf(doing)
  expectSameId(id, ratingId(fields, by))
  const { days, expect } = await openPeriod(String(fields.period), doing)
  const subject = await subjectOf(fields, days, doing)
  await checkRating(fields, subject, days, doing)
  const { department } = subject
  return { fields: { ...fields, by, ...(department !== undefined && { department }) }, expect: [expect] }
}

async function checkRating(fields: JsonObject, subject: Subject, { key, to }: PeriodDays, doing: Doing): Promise<void> {
  const version = await versionHolding(String(fields.scheme), to, doing)
  if (version === undefined) throw new Conflict('no-version-holds', { scheme: String(fields.scheme), day: to })
  const { parts } = compiledVersion(version)
  const { kind, id, ...place } = subject
  const given = [ratingOf(fields)]
  const { outcome, issues } = evaluateCompiled(parts, {
    format: 1,
    period: key,
    people: [kind === 'person' ? { id, ...place, ratings: given } : memberOf(subject)],
    ...(kind !== 'person' && { groups: [{ kind, id, ratings: given }] }),
  })
  const own = issues.map(({ path, code, params }) => ({
    path: path.replace(/^\/(people|groups)\/0(\/ratings\/0)?/, ''),
    code,
    params,
  }))
  const problems = (outcome?.people[0]?.problems ?? []).filter(({ code }) => code.startsWith('rating-'))
  const wrong = [...own, ...problems.map(({ code, params }) => ({ path: valuePath(fields), code, params }))]
  if (wrong.length > 0) throw new Invalid(wrong.map(withoutValue))
}

function valuePath({ rating }: JsonObject): string {
  return rating === undefined ? '/level' : '/rating'
}

function ratingOf({ indicator, rater, rating, level }: JsonObject): RawRating {
  // The schema of the body says that they are what the facts format has here.
  return JSON.parse(JSON.stringify({ indicator, rater, rating, level })) as RawRating
}
