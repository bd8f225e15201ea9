import { type Decimal, toText } from '../../../../../engine/index.ts'
import type { Change } from '../../../draft/change.ts'
import { isObject, type JsonObject, type JsonValue } from '../../../draft/json.ts'
import { type Blanks, numberOf } from './blanks.ts'
import { type Place, weightedOf } from './level-sum.ts'
import { shareOut, type SharingOut } from './share-out.ts'
import { weightFor, withPostWeight } from './weight-for.ts'

interface Sharing {
  readonly how: SharingOut
  readonly place: Place
  readonly blanks: Blanks
  /** Indicators that keep their weight. */
  readonly isLocked: (indicator: JsonObject) => boolean
}

/**
 * Shares out what is left of 100 among the indicators of a level that are not locked. Blanks of a template stay as they are. Nothing: a
 * blank is not filled in, nothing is left, or all are locked.
 */
export function shareOutChange(level: readonly JsonValue[], pointer: string, sharing: Sharing): Change | undefined {
  const { how, place, blanks, isLocked } = sharing
  const weighted = weightedOf(level, place)
  const isFree = (each: JsonObject) => !isLocked(each) && !isObject(weightFor(each, place.post))
  const weights = (members: readonly JsonObject[]) =>
    members.map((each) => numberOf(weightFor(each, place.post), blanks))
  const [free, staying] = [weighted.filter(isFree), weights(weighted.filter((each) => !isFree(each)))]
  if (!allKnown(staying)) return undefined
  const shared = shareOut(
    staying,
    weights(free).map((weight) => weight ?? none),
    how,
  )
  return shared?.flatMap((weight, index) => changeOf(free[index], Number(toText(weight)), level, pointer, place))
}

const none = numberOf(0, new Map()) as Decimal

function allKnown(weights: readonly (Decimal | undefined)[]): weights is readonly Decimal[] {
  return weights.every((weight) => weight !== undefined)
}

function changeOf(
  indicator: JsonObject | undefined,
  weight: number,
  level: readonly JsonValue[],
  pointer: string,
  { post }: Place,
): Change {
  if (indicator === undefined) return []
  const at = `${pointer}/${level.indexOf(indicator)}`
  if (post === undefined) return [{ at: `${at}/weight`, do: 'set', value: weight }]
  return [{ at: `${at}/weights`, do: 'set', value: withPostWeight(indicator.weights, post, weight) }]
}
