import { Decimal } from '../../kernel/decimal.ts'
import { type RoundingMode, round } from '../../kernel/round.ts'
import { toText } from '../../kernel/text.ts'
import type { Value } from '../../model/value.ts'
import type { Checked } from '../checked.ts'
import { onNumber } from '../combine.ts'
import { limits } from '../limits.ts'
import type { Problems } from '../problems.ts'
import { mapped } from '../range.ts'
import { unknown } from '../type.ts'
import { numberOf } from '../wants.ts'
import type { Arity, FunctionKind, OneOrTwo } from './function-kind.ts'

/** 四舍五入(数, 位数): half away from zero; -2 places are to hundreds. */
export const roundFunction = rounding('round', '四舍五入', 'half-up', { least: 2, most: 2 })
/** 向上取整(数[, 位数]): to the larger side, of negative numbers too. */
export const ceilFunction = rounding('ceil', '向上取整', 'ceiling', { least: 1, most: 2 })
/** 向下取整(数[, 位数]): to the smaller side, of negative numbers too. */
export const floorFunction = rounding('floor', '向下取整', 'floor', { least: 1, most: 2 })

function rounding<I extends 'round' | 'ceil' | 'floor'>(
  id: I,
  zh: string,
  mode: RoundingMode,
  arity: Arity,
): FunctionKind<I, OneOrTwo> {
  return {
    id,
    zh,
    en: id,
    arity,
    type([value, places], problems) {
      if (places !== undefined) checkPlaces(places, problems)
      return numberOf(value, problems) ?? unknown
    },
    compile([value], site) {
      const places = placesOf(site.constant(1)) ?? 0
      return onNumber(value, (number) => round(number, places, mode))
    },
    // Where the places are not known here, rounding may bring anything small to zero.
    range: ([{ low, high }, places]) => {
      const toPlaces = places === undefined ? 0 : placesOf(places.low)
      if (toPlaces === undefined) return { isNonzero: false }
      return mapped({ low, high, isNonzero: false }, (bound) => round(bound, toPlaces, mode))
    },
  }
}

function checkPlaces(places: Checked, problems: Problems): void {
  if (places.type.type === 'unknown' || placesOf(places.constant) !== undefined) return
  problems.report('formula-bad-places', places.node, {
    text: problems.excerpt(places.node),
    least: limits.leastPlaces,
    most: limits.mostPlaces,
  })
}

/** A whole number of places that is allowed, or undefined. */
function placesOf(value: Value | undefined): number | undefined {
  if (!(value instanceof Decimal)) return undefined
  const places = Number(toText(value))
  const isAllowed = Number.isInteger(places) && places >= limits.leastPlaces && places <= limits.mostPlaces
  return isAllowed ? places : undefined
}
