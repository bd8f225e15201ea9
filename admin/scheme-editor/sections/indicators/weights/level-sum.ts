import { compare, decimal, type Decimal, subtract, sum, toText } from '../../../../../engine/index.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../../../draft/json.ts'
import { type Blanks, numberOf } from './blanks.ts'
import { weightFor } from './weight-for.ts'

/** Somebody's post and department, where the scheme tells them apart. */
export interface Place {
  readonly post?: string
  readonly department?: string
}

export interface LevelSum {
  readonly place: Place
  /** Exact decimal text; nothing where a weight is a blank that is not filled in. */
  readonly sum: string | undefined
  /** What it is above 100, negative below; nothing where it is 100 or not known. */
  readonly difference: string | undefined
}

const hundred = decimal(100)

/** What the weights of a level add up to for a place, as the checks count them; nothing where none of them counts there. */
export function levelSum(level: readonly JsonValue[], place: Place, blanks: Blanks): LevelSum | undefined {
  const weighted = weightedOf(level, place)
  if (weighted.length === 0) return undefined
  const weights = weighted.map((each) => numberOf(weightFor(each, place.post), blanks))
  const known = weights.filter((weight): weight is Decimal => weight !== undefined)
  if (known.length < weights.length) return { place, sum: undefined, difference: undefined }
  const whole = sum(known)
  const difference = compare(whole, hundred) === 0 ? undefined : toText(subtract(whole, hundred))
  return { place, sum: toText(whole), difference }
}

/** Sums of several places, those that are the same told once. */
export function levelSums(level: readonly JsonValue[], places: readonly Place[], blanks: Blanks): readonly LevelSum[] {
  const sums = places.flatMap((place) => levelSum(level, place, blanks) ?? [])
  return [...new Map(sums.toReversed().map((each) => [each.sum ?? '', each])).values()].reverse()
}

/** The indicators of a level whose weights count at a place. */
export function weightedOf(level: readonly JsonValue[], place: Place): readonly JsonObject[] {
  const own = level.filter(isObject).filter((each) => each.added !== true)
  if (!own.some((each) => counts(each, place))) return []
  return own.filter((each) => each.redistributed === true || counts(each, place))
}

function counts(indicator: JsonObject, place: Place): boolean {
  if (!isFor(indicator.posts, place.post) || !isFor(indicator.departments, place.department)) return false
  return !isList(indicator.children) || indicator.children.filter(isObject).some((child) => counts(child, place))
}

/** A place that is not told apart is ruled out by no list. */
export function isFor(list: JsonValue | undefined, id: string | undefined): boolean {
  return !isList(list) || id === undefined || list.includes(id)
}
