import { compare } from '../kernel/compare.ts'
import { type Decimal, zero } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import { issue } from '../model/issue.ts'
import type { Indicator, Scoring } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'
import { reportLadder } from './ladder-problems.ts'

/** Step tables, levels, points and rank tables give every value a score. Broken by steps from 100 and from 90 only, or by a grade's level without a score. */
export function scoreTablesCoverEveryValue(context: CheckContext): void {
  for (const { indicator, path } of indicatorsOf(context.raw)) {
    if (indicator.scoring !== undefined) checkScoring(context, indicator, indicator.scoring, `${path}/scoring`)
  }
}

function checkScoring(context: CheckContext, indicator: Indicator, scoring: Scoring, path: string): void {
  const { quantity } = context
  switch (scoring.kind) {
    case 'steps':
      return reportLadder(context, {
        name: indicator.name,
        path: `${path}/rows`,
        from: scoring.rows.map((row) => quantity(row.from)),
        isOpen: scoring.rows.map((row) => row.from === undefined),
        lowest: lowestOf(context, `${path}/of`),
      })
    case 'levels':
      return checkLevels(
        context,
        indicator,
        scoring.of,
        scoring.levels.map((each) => each.level),
        `${path}/levels`,
      )
    case 'interpolated':
      return checkAscending(
        context,
        indicator.name,
        scoring.points.map((point) => quantity(point.at)),
        `${path}/points`,
      )
    case 'rank':
      checkAscending(
        context,
        indicator.name,
        scoring.rows.map((row) => quantity(row.from)),
        `${path}/rows`,
      )
      if (scoring.rows[0]?.from !== 1) {
        context.report(issue('ranks-start-at-one', 'error', `${path}/rows`, { table: indicator.name }))
      }
      return
    default:
      return
  }
}

/** The lowest value that what is looked up can take, by the declared ranges of what its formula reads. */
function lowestOf({ parts }: CheckContext, path: string): Decimal | undefined {
  return parts.formulas.get(path)?.range?.low
}

function checkLevels(
  { raw, report }: CheckContext,
  indicator: Indicator,
  metric: string,
  scored: readonly string[],
  path: string,
): void {
  const given = raw.metrics.find((each) => each.id === metric)
  const levels = given?.kind === 'given' ? (given.levels ?? []) : []
  for (const level of levels.filter((each) => !scored.includes(each))) {
    report(issue('level-without-score', 'error', path, { indicator: indicator.name, level }))
  }
  scored.forEach((level, index) => {
    if (!levels.includes(level))
      report(issue('level-unknown', 'error', `${path}/${index}/level`, { level, allowed: levels.join('、') }))
    else if (scored.indexOf(level) < index) {
      report(
        issue('row-unreachable', 'error', `${path}/${index}`, { table: indicator.name, row: index + 1, from: level }),
      )
    }
  })
}

/** Rows written upwards; also used for the tiers of pay. */
export function checkAscending(
  { report }: CheckContext,
  table: string,
  from: readonly (Decimal | undefined)[],
  path: string,
): void {
  from.forEach((value, index) => {
    const before = from[index - 1]
    if (value === undefined || before === undefined || compare(value, before) > 0) return
    report(issue('rows-not-ascending', 'error', `${path}/${index}`, { table, row: index + 1, from: toText(value) }))
  })
}

/** Tiers begin at zero or below: what lies under the first would silently earn nothing. */
export function checkStartsAtZero(
  { report }: CheckContext,
  table: string,
  first: Decimal | undefined,
  path: string,
): void {
  if (first === undefined || compare(first, zero) <= 0) return
  report(issue('gap-below', 'error', path, { table, below: toText(first), lowest: '0' }))
}
