import { type GivenMetric, suggest } from '../../../engine/index.ts'
import type { FieldError } from '../../http/api-error.ts'
import { withoutValue } from '../../http/without-value.ts'
import { checkFacts } from '../figures/check-facts.ts'
import { daysOfPeriod } from '../figures/days-of-period.ts'
import { libraryScheme } from '../figures/library-scheme.ts'
import type { Subject } from '../figures/subject-of.ts'
import { Invalid } from '../refusals.ts'
import type { VersionRecord } from '../versions/version-record.ts'
import { type CorrectedFacts, type Correction, corrected, isOfPerson } from './correction.ts'

/** Who was in a run: people, and the groups that they were in. */
export interface PeopleInRun {
  has(subject: { readonly kind: Subject['kind']; readonly id: string }): boolean
}

/** Refuses (400) corrections that are no facts of the run's scheme and people, field by field. */
export function checkCorrections(
  corrections: readonly Correction[],
  { people, period, version }: { people: PeopleInRun; period: string; version: VersionRecord },
): void {
  const metrics = version.fields.document.metrics.filter((metric): metric is GivenMetric => metric.kind === 'given')
  const errors = corrections.flatMap((correction, index) =>
    checkOne(correction, { people, period, metrics }).map((found) => ({
      ...withoutValue(found),
      path: `/corrections/${index}${found.path}`,
    })),
  )
  if (errors.length > 0) throw new Invalid(errors)
}

interface Known {
  readonly people: PeopleInRun
  readonly period: string
  readonly metrics: readonly GivenMetric[]
}

function checkOne(correction: Correction, { people, period, metrics }: Known): readonly FieldError[] {
  const subject = subjectOf(correction)
  const whose = subject.kind === 'person' ? '/employee' : '/group'
  if (!people.has(subject)) return [{ path: whose, code: 'not-in-run', params: { id: subject.id } }]
  const { facts = {}, parts = [] } = correction
  const ids = metrics.map(({ id }) => id)
  const unknown = [
    ...unknownIn(facts, '/facts', ids),
    ...parts.flatMap((part, index) => unknownIn(part.facts, `/parts/${index}/facts`, ids)),
  ]
  if (unknown.length > 0) return unknown
  const days = daysOfPeriod(period)
  const { scheme } = libraryScheme(metrics)
  const given = {
    facts: corrected({}, facts),
    parts: parts.map((part) => ({ period: part.period, facts: corrected({}, part.facts) })),
  }
  return days === undefined ? [] : checkFacts(given, subject, days, scheme)
}

function subjectOf(correction: Correction): Subject {
  if (isOfPerson(correction)) return { kind: 'person', id: correction.employee }
  return { kind: correction.kind, id: correction.group }
}

function unknownIn(facts: CorrectedFacts, path: string, ids: readonly string[]): readonly FieldError[] {
  const unknown = Object.keys(facts).filter((metric) => !ids.includes(metric))
  return unknown.map((metric) => {
    const params = { metric, suggestion: suggest(metric, ids)[0] ?? '' }
    return { path: `${path}/${metric}`, code: 'fact-unknown', params }
  })
}
