import type { Change } from './change.ts'
import type { Pair } from './match-parts.ts'
import { outOfOrder } from './out-of-order.ts'
import type { PartShape, PlacedPart } from './shape.ts'

type Move = Pick<Change, 'field' | 'before' | 'after'>

/** What moved, by the part in the second list: to another place where the order has a meaning, or below another part of a tree. */
export function moves(
  lists: { readonly a: readonly PlacedPart[]; readonly b: readonly PlacedPart[] },
  pairs: readonly Pair[],
  order: PartShape['order'],
): ReadonlyMap<PlacedPart, readonly Move[]> {
  const positions = orderedGroups(pairs, order).flatMap((group) => positionMoves(lists, group))
  const byPart = Map.groupBy([...positions, ...parentMoves(pairs)], ({ part }) => part)
  return new Map([...byPart].map(([part, moved]) => [part, moved.map(({ move }) => move)]))
}

interface PlacedMove {
  readonly part: PlacedPart
  readonly move: Move
}

/** Only parts among which the order had and has a meaning. */
function orderedGroups(pairs: readonly Pair[], order: PartShape['order']): readonly (readonly Pair[])[] {
  if (order === 'none') return []
  if (order === 'all') return [pairs]
  const common = pairs.filter(
    ({ a, b }) => b.raw[order.among] !== undefined && a.raw[order.among] === b.raw[order.among],
  )
  return [...Map.groupBy(common, ({ b }) => b.raw[order.among]).values()]
}

function positionMoves(
  lists: { readonly a: readonly PlacedPart[]; readonly b: readonly PlacedPart[] },
  group: readonly Pair[],
): readonly PlacedMove[] {
  const before = new Map(lists.a.map((part, index) => [part, index + 1]))
  const after = new Map(lists.b.map((part, index) => [part, index + 1]))
  const places = group
    .map(({ a, b }) => ({ part: b, before: before.get(a) ?? 0, after: after.get(b) ?? 0 }))
    .sort((one, other) => one.after - other.after)
  const moved = new Set(outOfOrder(places.map((place) => place.before)))
  return places
    .filter((_, index) => moved.has(index))
    .map(({ part, ...places }) => ({ part, move: { field: 'position', ...places } }))
}

function parentMoves(pairs: readonly Pair[]): readonly PlacedMove[] {
  const partners = new Map<PlacedPart | undefined, PlacedPart>(pairs.map(({ a, b }) => [a, b]))
  return pairs
    .filter(({ a, b }) => partners.get(a.parent) !== b.parent)
    .map(({ a, b }) => {
      const parents = { ...(a.parent && { before: a.parent.raw.id }), ...(b.parent && { after: b.parent.raw.id }) }
      return { part: b, move: { field: 'parent', ...parents } }
    })
}
