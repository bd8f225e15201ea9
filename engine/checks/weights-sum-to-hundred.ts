import { subtract, sum } from '../kernel/arithmetic.ts'
import { equals } from '../kernel/compare.ts'
import { type Decimal, hundred } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { issue } from '../model/issue.ts'
import type { Indicator, RawScheme } from '../model/raw/scheme.ts'
import type { CheckContext } from './check-context.ts'
import { appliesTo, type Place, placeName, placesOf } from './places.ts'

/**
 * The weights of a level sum to 100 for every post and department that takes part, counting those that do not apply but are
 * redistributed; nobody is without any indicator. Broken by two indicators of weight 50 and 45 side by side.
 */
export function weightsSumToHundred(context: CheckContext): void {
  const { raw } = context
  if (raw.indicators.length === 0) return
  const places = placesOf(raw).filter((place) => takesPart(raw, place))
  checkLevel(context, raw.indicators, '/indicators', raw.name, places)
}

/** Where the scheme does not tell posts or departments apart, nobody is ruled out by them. */
function takesPart({ participants }: RawScheme, { post, department }: Place): boolean {
  const { posts, departments } = participants ?? {}
  const isPost = posts === undefined || post === undefined || posts.includes(post)
  return isPost && (departments === undefined || department === undefined || departments.includes(department))
}

function checkLevel(
  context: CheckContext,
  level: readonly Indicator[],
  path: string,
  name: string,
  places: readonly Place[],
): void {
  const wrong = places.flatMap((place) => wrongSum(context, level, place) ?? [])
  const [first] = wrong
  const isSame = wrong.length === places.length && wrong.every(({ whole }) => first && equals(whole, first.whole))
  for (const { place, whole } of isSame ? wrong.slice(0, 1) : wrong) {
    const difference = toText(subtract(whole, hundred))
    const where = isSame ? '' : placeName(context.raw, place)
    const code = where === '' ? 'weights-not-hundred' : 'weights-not-hundred-for'
    context.report(issue(code, 'error', path, { level: name, place: where, sum: toText(whole), difference }))
  }
  level.forEach((indicator, index) => {
    const inside = places.filter((place) => appliesTo(indicator, place))
    if (indicator.children !== undefined)
      checkLevel(context, indicator.children, `${path}/${index}/children`, indicator.name, inside)
  })
}

/** Undefined: the sum is 100, nothing of it counts there, or a weight is a blank of the template. */
function wrongSum(
  context: CheckContext,
  level: readonly Indicator[],
  place: Place,
): { place: Place; whole: Decimal } | undefined {
  const applying = level.filter((each) => counts(each, place))
  const isBelow = level !== context.raw.indicators
  if (applying.every((each) => each.added === true) && (isBelow || applying.length > 0)) return undefined
  const weighted = level.filter(
    (each) => each.added !== true && (each.redistributed === true || applying.includes(each)),
  )
  const weights = weighted.map((each) => context.quantity(weightFor(each, place)))
  const known = weights.filter((weight) => weight !== undefined)
  if (known.length < weights.length) return undefined
  const whole = sum(known)
  return equals(whole, hundred) ? undefined : { place, whole }
}

/** A dimension counts where something below it does. */
function counts(indicator: Indicator, place: Place): boolean {
  if (!appliesTo(indicator, place)) return false
  return indicator.children === undefined || indicator.children.some((child) => counts(child, place))
}

function weightFor(indicator: Indicator, { post }: Place) {
  const own = post === undefined ? undefined : indicator.weights?.find((each) => each.posts.includes(post))
  return own?.weight ?? indicator.weight ?? 0
}
