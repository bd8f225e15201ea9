import type { RawFactValues, RawGroup, RawPart, RawPerson, RawRating } from '../../../engine/index.ts'
import type { FiguresWanted, GivenTo } from './gather-wanted.ts'

/** Those of the facts that are wanted, in the order in which they are wanted; undefined where there are none. */
export function takeFacts(facts: RawFactValues | undefined, wanted: Iterable<string>): RawFactValues | undefined {
  if (facts === undefined) return undefined
  let taken: RawFactValues | undefined
  for (const id of wanted) {
    const value = Object.hasOwn(facts, id) ? facts[id] : undefined
    if (value === undefined) continue
    taken ??= {}
    taken[id] = value
  }
  return taken
}

/** Those of the ratings that an indicator with these raters asks for; undefined where there are none. */
export function takeRatings(
  ratings: readonly RawRating[] | undefined,
  wanted: FiguresWanted['raters'][GivenTo],
): RawRating[] | undefined {
  const taken = ratings?.filter(({ indicator, rater }) => wanted.get(indicator)?.has(rater) === true)
  return taken === undefined || taken.length === 0 ? undefined : taken
}

/** A person with nothing but what a scheme asks for, so that nothing is refused as unknown to it. */
export function narrowPerson(person: RawPerson, wanted: FiguresWanted): RawPerson {
  return { ...person, ...takeGiven(person, 'person', wanted) }
}

/** The same for a group. */
export function narrowGroup(group: RawGroup, wanted: FiguresWanted): RawGroup {
  return { ...group, ...takeGiven(group, group.kind, wanted) }
}

function takeGiven(given: Pick<RawPerson, 'facts' | 'ratings' | 'parts'>, to: GivenTo, wanted: FiguresWanted) {
  const take = ({ facts, ratings }: Omit<RawPart, 'period'>) => ({
    ...('facts' in given && { facts: takeFacts(facts, wanted.metrics[to]) ?? {} }),
    ...('ratings' in given && { ratings: takeRatings(ratings, wanted.raters[to]) ?? [] }),
  })
  const parts = given.parts?.map(({ period, ...part }) => ({ period, ...partOf(part, to, wanted) }))
  return { ...take(given), ...(parts && { parts }) }
}

function partOf({ facts, ratings }: Omit<RawPart, 'period'>, to: GivenTo, wanted: FiguresWanted) {
  const [own, rated] = [takeFacts(facts, wanted.metrics[to]), takeRatings(ratings, wanted.raters[to])]
  return { ...(own && { facts: own }), ...(rated && { ratings: rated }) }
}
