import {
  type Evaluation,
  evaluateCompiled,
  type RawFactValues,
  type RawPart,
  type Scheme,
} from '../../../engine/index.ts'
import type { FieldError } from '../../http/api-error.ts'
import type { PeriodDays } from './days-of-period.ts'
import type { Subject } from './subject-of.ts'

/** Facts of one person or group, with those of the smaller periods inside. */
export interface GivenFacts {
  readonly facts: RawFactValues
  readonly parts?: readonly RawPart[]
}

/** What is wrong with facts by the library's own metrics: unknown, of others, of another type, out of range, no level. */
export function checkFacts(
  { facts, parts = [] }: GivenFacts,
  subject: Subject,
  { key }: PeriodDays,
  scheme: Scheme,
): readonly FieldError[] {
  const whole = { facts, ...(parts.length > 0 && { parts: [...parts] }) }
  const { issues } = evaluated(whole, subject, key, scheme)
  const form = issues.map(({ path, code, params }) => ({
    path: path.replace(/^\/(people|groups)\/0/, ''),
    code,
    params,
  }))
  if (form.length > 0) return form
  // Each period by itself, since the outcome of a period does not say in which of those inside it a value is wrong.
  return [
    ...wrongValues(facts, subject, key, scheme, '/facts'),
    ...parts.flatMap(({ period, facts: own = {} }, index) =>
      wrongValues(own, subject, period, scheme, `/parts/${index}/facts`),
    ),
  ]
}

function wrongValues(
  facts: RawFactValues,
  subject: Subject,
  period: string,
  scheme: Scheme,
  path: string,
): readonly FieldError[] {
  const { outcome } = evaluated({ facts }, subject, period, scheme)
  const problems = outcome?.people[0]?.problems ?? []
  return problems.map(({ code, figure, params }) => ({ path: `${path}/${figure}`, code, params }))
}

function evaluated(
  given: { facts: RawFactValues; parts?: RawPart[] },
  subject: Subject,
  period: string,
  scheme: Scheme,
): Evaluation {
  const { kind, id } = subject
  return evaluateCompiled(scheme, {
    format: 1,
    period,
    people: [kind === 'person' ? { id, ...given } : memberOf(subject)],
    ...(kind !== 'person' && { groups: [{ kind, id, ...given }] }),
  })
}

/** Somebody of the group, since facts of groups are read for the people in them. */
export function memberOf({ kind, id }: Subject) {
  return { id: 'member', ...(kind === 'team' && { team: id }), ...(kind === 'department' && { department: id }) }
}
