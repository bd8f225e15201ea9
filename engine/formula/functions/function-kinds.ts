import { foldName } from '../../model/fold-name.ts'
import { suggest } from '../../model/suggest.ts'
import { absoluteFunction } from './absolute.ts'
import { averageFunction } from './average.ts'
import { clampFunction } from './clamp.ts'
import { rankFunction, shareFunction } from './cohorts.ts'
import { countFunction } from './count.ts'
import { dateFunction, daysFunction, monthsFunction } from './dates.ts'
import { defaultFunction } from './default.ts'
import { divideFunction } from './divide.ts'
import { maxFunction, minFunction } from './extremes.ts'
import type { FunctionId } from './function-id.ts'
import type { FunctionKind } from './function-kind.ts'
import { ifFunction } from './if.ts'
import { inFunction } from './in.ts'
import { powerFunction } from './power.ts'
import { ceilFunction, floorFunction, roundFunction } from './rounding.ts'
import { stepsFunction } from './steps.ts'
import { sumFunction } from './sum.ts'
import { tiersFunction } from './tiers.ts'

/** All functions of the formula language. */
export const functionKinds: { readonly [I in FunctionId]: FunctionKind<I> } = {
  if: ifFunction,
  max: maxFunction,
  min: minFunction,
  sum: sumFunction,
  average: averageFunction,
  count: countFunction,
  abs: absoluteFunction,
  round: roundFunction,
  ceil: ceilFunction,
  floor: floorFunction,
  clamp: clampFunction,
  steps: stepsFunction,
  tiers: tiersFunction,
  share: shareFunction,
  rank: rankFunction,
  default: defaultFunction,
  divide: divideFunction,
  days: daysFunction,
  months: monthsFunction,
  date: dateFunction,
  in: inFunction,
  power: powerFunction,
}

const byName: ReadonlyMap<string, FunctionKind> = new Map(
  Object.values<FunctionKind>(functionKinds).flatMap((kind) => [
    [kind.zh, kind],
    [kind.en, kind],
  ]),
)

/** The function of this Chinese or English name. */
export function findFunction(name: string): FunctionKind | undefined {
  return byName.get(foldName(name))
}

/** Functions whose names are near to a mistyped one. */
export function suggestFunctions(name: string): readonly string[] {
  return suggest(name, [...byName.keys()])
}
