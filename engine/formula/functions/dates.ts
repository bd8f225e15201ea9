import { daysBetween, isDate, monthsBetween } from '../../kernel/dates.ts'
import { decimal } from '../../kernel/decimal.ts'
import { onBoth } from '../combine.ts'
import { date } from '../type.ts'
import { ofUnit, plain } from '../units.ts'
import { wants } from '../wants.ts'
import type { FunctionKind, One, Two } from './function-kind.ts'

/** 日期("2026-01-31"): a written date. */
export const dateFunction: FunctionKind<'date', One> = {
  id: 'date',
  zh: '日期',
  en: 'date',
  arity: { least: 1, most: 1 },
  type([text], problems) {
    const isWritten = typeof text.constant === 'string' && text.type.type === 'text'
    if (!isWritten || !isDate(text.constant)) {
      problems.report('formula-bad-date', text.node, { text: problems.excerpt(text.node) })
    }
    return date
  },
  compile: ([text]) => text,
}

/** 天数(起, 止): days from one date to another, the first not counted; negative where the second is earlier. */
export const daysFunction: FunctionKind<'days', Two> = {
  id: 'days',
  zh: '天数',
  en: 'days',
  arity: { least: 2, most: 2 },
  type(args, problems) {
    for (const each of args) wants('date', each, problems)
    return ofUnit('days')
  },
  compile: ([from, to]) => onBoth<string>(from, to, (a, b) => decimal(daysBetween(a, b))),
}

/** 月数(起, 止): whole months from one date to another; negative where the second is earlier. */
export const monthsFunction: FunctionKind<'months', Two> = {
  id: 'months',
  zh: '月数',
  en: 'months',
  arity: { least: 2, most: 2 },
  type(args, problems) {
    for (const each of args) wants('date', each, problems)
    return plain
  },
  compile: ([from, to]) => onBoth<string>(from, to, (a, b) => decimal(monthsBetween(a, b))),
}
