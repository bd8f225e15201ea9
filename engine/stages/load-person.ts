import type { Scheme } from '../compile/scheme.ts'
import { daysInPeriod, isDate } from '../kernel/dates.ts'
import { isNegative } from '../kernel/compare.ts'
import { type Decimal, decimal, zero } from '../kernel/decimal.ts'
import { firstDay, lastDay } from '../kernel/period.ts'
import { toText } from '../kernel/text.ts'
import type { Subject } from '../model/subject.ts'
import { Gap, type Value } from '../model/value.ts'
import { undefinedFor } from '../scoring/reason.ts'
import type { PersonRun } from './person-run.ts'
import { own, recordedNumber } from './recorded-fact.ts'

const attributeNames = { post: '岗位', department: '部门', team: '团队', hired: '入职日期', left: '离职日期' } as const

/** Puts the person's attributes, the period and the balances carried over into the frame. */
export function loadPerson(scheme: Scheme, run: PersonRun): void {
  const put = (id: string, value: Value) => {
    const name = scheme.names.find(id)
    if (name !== undefined) run.frame[name.slot] = value
  }
  put('person.id', run.person.id)
  for (const attribute of ['post', 'department', 'team'] as const) {
    put(`person.${attribute}`, run.person[attribute] ?? lackingAttribute(attribute))
  }
  for (const attribute of ['hired', 'left'] as const) put(`person.${attribute}`, dateOf(run, attribute))
  put('period.start', firstDay(run.period))
  put('period.end', lastDay(run.period))
  put('period.days', decimal(daysInPeriod(run.period)))
  for (const id of [...scheme.components.map(({ raw }) => raw.id), 'payout']) put(`carried:${id}`, carriedOf(run, id))
}

/** The gap left by an attribute of a person that is not given. */
export function lackingAttribute(attribute: keyof typeof attributeNames): Gap {
  return Gap.missing({ figure: `person.${attribute}`, name: attributeNames[attribute], what: 'fact' })
}

/** The day of hiring or leaving. */
export function dateOf(run: Subject, attribute: 'hired' | 'left'): Value {
  const value = run.person[attribute]
  if (value === undefined) return lackingAttribute(attribute)
  if (isDate(value)) return value
  const params = { metric: attributeNames[attribute], value, expected: 'date' }
  return undefinedFor('fact-wrong-type', `person.${attribute}`, params)
}

/** Nothing carried over is a balance of zero: the first period has none. */
export function carriedOf(run: Subject, component: string): Decimal | Gap {
  const raw = own(run.person.carried, component)
  if (raw === undefined) return zero
  const value = recordedNumber(raw)
  const figure = `carried:${component}`
  if (value !== undefined) {
    return isNegative(value) ? undefinedFor('carried-negative', figure, { carried: toText(value) }) : value
  }
  const params = { metric: component, value: String(raw), expected: 'money' }
  return undefinedFor('fact-wrong-type', figure, params)
}
