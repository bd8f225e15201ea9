import { applyChange, type Change } from '../../draft/change.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { isObject, type JsonObject } from '../../draft/json.ts'
import { blanksOf, numberOf } from '../../sections/indicators/weights/blanks.ts'
import { isFor, levelSum, type Place } from '../../sections/indicators/weights/level-sum.ts'
import { placesOf } from '../../sections/indicators/weights/places-of.ts'
import { shareOutChange } from '../../sections/indicators/weights/share-out-change.ts'
import type { SharingOut } from '../../sections/indicators/weights/share-out.ts'
import { weightFor } from '../../sections/indicators/weights/weight-for.ts'
import type { Fix, FixMaker } from './fix.ts'
import { at, calledOf, listAt, split } from './place-of.ts'

interface Way {
  readonly does: 'share_rest' | 'scale'
  readonly how: SharingOut
  /** Weights that stay. */
  readonly stays: (indicator: JsonObject, place: Place) => boolean
}

const ways: readonly Way[] = [
  // An indicator that was just added weighs nothing yet: what is left is for it.
  { does: 'share_rest', how: 'equally', stays: (each, { post }) => Boolean(weightFor(each, post)) },
  { does: 'scale', how: 'in-proportion', stays: () => false },
]

/**
 * Weights of a level that do not sum to 100: what is left goes to those that weigh nothing, or all are scaled, for every post that needs it.
 * Offered only where the level sums to 100 for everybody afterwards.
 */
export const weightFixes: FixMaker = ({ path }, content) =>
  ways.flatMap((way) => {
    const places = placesAt(path, content)
    const change = balanced(path, content, places, way)
    if (change === undefined) return []
    return [{ does: way.does, params: {}, details: detailsOf(path, content, change), change } satisfies Fix]
  })

function balanced(path: string, content: DraftContent, places: readonly Place[], way: Way): Change | undefined {
  const targets: readonly Place[] = [{}, ...[...new Set(places.map(({ post }) => post))].flatMap(postPlace)]
  let steps: Change = []
  for (const target of targets) {
    const now = after(content, steps)
    const wrong = places.filter((place) => !isRight(path, now, place))
    const isMeant = wrong.some(({ post }) =>
      target.post === undefined ? !hasOwn(path, now, post) : post === target.post,
    )
    if (isMeant) steps = [...steps, ...(shared(path, now, target, way) ?? [])]
  }
  const now = after(content, steps)
  return steps.length > 0 && places.every((place) => isRight(path, now, place)) ? steps : undefined
}

function shared(path: string, content: DraftContent, place: Place, { how, stays }: Way): Change | undefined {
  const sharing = { how, place, blanks: blanksIn(content), isLocked: (each: JsonObject) => stays(each, place) }
  return shareOutChange(listAt(content, path), path, sharing)
}

function postPlace(post: string | undefined): readonly Place[] {
  return post === undefined ? [] : [{ post }]
}

function hasOwn(path: string, content: DraftContent, post: string | undefined): boolean {
  const level = listAt(content, path).filter(isObject)
  return post !== undefined && level.some((each) => weightFor(each, post) !== each.weight)
}

function isRight(path: string, content: DraftContent, place: Place): boolean {
  const found = levelSum(listAt(content, path), place, blanksIn(content))
  return found === undefined || (found.sum !== undefined && found.difference === undefined)
}

/** The places to which all of what stands above a level applies. */
function placesAt(path: string, content: DraftContent): readonly Place[] {
  const above = parentsOf(path)
    .map((pointer) => at(content, pointer))
    .filter(isObject)
  const { posts, departments, participants } = content.document
  return placesOf(posts, departments, participants).filter((place) =>
    above.every((each) => isFor(each.posts, place.post) && isFor(each.departments, place.department)),
  )
}

function parentsOf(path: string): readonly string[] {
  if (!path.endsWith('/children')) return []
  const parent = path.slice(0, -'/children'.length)
  return [...parentsOf(split(parent).outer), parent]
}

function blanksIn({ document, parameters }: DraftContent) {
  return blanksOf(document.parameters, parameters)
}

function after(content: DraftContent, change: Change): DraftContent {
  return Object(applyChange({ ...content }, change))
}

/** What becomes of each default weight. */
function detailsOf(path: string, content: DraftContent, change: Change): readonly string[] {
  const [before, now] = [listAt(content, path), listAt(after(content, change), path)]
  const weight = (each: JsonObject) =>
    numberOf(each.weight, blanksIn(content))?.coefficient !== undefined && each.weight
  return before.flatMap((each, index) => {
    const next = now[index]
    if (!isObject(each) || !isObject(next) || each.weight === next.weight) return []
    return [`${calledOf(each)} ${weight(each) || 0} → ${weight(next) || 0}`]
  })
}
