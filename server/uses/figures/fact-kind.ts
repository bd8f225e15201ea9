import { type RawFactValues, type RawPart, suggest } from '../../../engine/index.ts'
import { facts, metrics } from '../../collections/figures.ts'
import type { FieldError } from '../../http/api-error.ts'
import { withoutValue } from '../../http/without-value.ts'
import type { JsonObject } from '../../store/json.ts'
import type { StoredRecord } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import type { RecordChange, RecordKind, Settled } from '../records/record-kind.ts'
import { Invalid } from '../refusals.ts'
import { checkFacts, type GivenFacts } from './check-facts.ts'
import { expectSameId } from './expect-same-id.ts'
import { givenMetric } from './given-metric.ts'
import { libraryScheme } from './library-scheme.ts'
import { openPeriod } from './open-period.ts'
import { subjectKey, subjectOf } from './subject-of.ts'

/** Facts of a person or group in a period, checked against the library of metrics. */
export const factKind: RecordKind = {
  collection: facts,
  noun: 'facts',
  sensitive: ['facts', 'parts'],
  isPay: true,
  readOnly: ['department'],
  idOf,
  settle: settleFacts,
  mayRemove: async ({ fields }, doing) => {
    await openPeriod(String(fields.period), doing)
  },
}

function idOf(fields: JsonObject): string {
  return `${fields.period}:${subjectKey(fields)}`
}

async function settleFacts({ id, fields }: RecordChange, doing: Doing): Promise<Settled> {
  expectSameId(id, idOf(fields))
  const { days, expect } = await openPeriod(String(fields.period), doing)
  const subject = await subjectOf(fields, days, doing)
  const given = givenFacts(fields)
  const { records } = await doing.store.list(metrics.name, { scope: 'everything' })
  const named = new Set([given.facts, ...(given.parts ?? []).map((part) => part.facts ?? {})].flatMap(Object.keys))
  const unknown = unknownMetrics(given, records, days.from)
  if (unknown.length > 0) throw new Invalid(unknown)
  const { scheme } = libraryScheme(records.filter((record) => named.has(record.id)).map(givenMetric))
  const wrong = checkFacts(given, subject, days, scheme)
  if (wrong.length > 0) throw new Invalid(wrong.map(withoutValue))
  const { department } = subject
  return { fields: { ...fields, ...(department !== undefined && { department }) }, expect: [expect] }
}

function givenFacts({ facts: own, parts }: JsonObject): GivenFacts {
  // The schema of the body says that they are what the facts format has here.
  return { facts: own as RawFactValues, ...(parts !== undefined && { parts: parts as unknown as RawPart[] }) }
}

function unknownMetrics({ facts: own, parts = [] }: GivenFacts, library: readonly StoredRecord[], day: string) {
  const known = new Map(library.map((record) => [record.id, record.fields.ended]))
  const look = (values: RawFactValues, path: string): readonly FieldError[] =>
    Object.keys(values).flatMap((metric): FieldError[] => {
      const at = `${path}/${metric}`
      if (!known.has(metric)) {
        const suggestion = suggest(metric, [...known.keys()])[0] ?? ''
        return [{ path: at, code: 'fact-unknown', params: { metric, suggestion } }]
      }
      const ended = known.get(metric)
      const isOver = typeof ended === 'string' && ended <= day
      return isOver ? [{ path: at, code: 'has-ended', params: { id: metric, ended } }] : []
    })
  return [...look(own, '/facts'), ...parts.flatMap((part, index) => look(part.facts ?? {}, `/parts/${index}/facts`))]
}
