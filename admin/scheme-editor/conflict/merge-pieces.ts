import { isList, isObject, type JsonObject, type JsonValue } from '../draft/json.ts'
import { pointerOf } from '../../../schemas/json-pointer.ts'
import { saysTheSame } from '../draft/share.ts'

export type Side = 'mine' | 'theirs'

/** One value as it was, and as two people left it. */
export interface Versions {
  readonly base: JsonValue | undefined
  readonly mine: JsonValue | undefined
  readonly theirs: JsonValue | undefined
}

/** A part of the draft in which two versions differ, to be taken from one of them as a whole. */
export interface Piece extends Versions {
  /** Where it is, members of lists by their ids: '/document/indicators/sales'. */
  readonly key: string
  /** Who has changed it. */
  readonly changedBy: Side | 'both'
  /** The order of a list, whose members are pieces of their own. */
  readonly isOrder: boolean
}

/** The parts in which two versions differ, in the order of the document. */
export function piecesOf(versions: Versions): readonly Piece[] {
  const pieces: Piece[] = []
  merged(versions, [], (piece) => {
    pieces.push(piece)
    return piece.mine
  })
  return pieces
}

/** The content that takes each piece from the side that was chosen for it; what only one side has changed is that side's by default. */
export function mergePieces(versions: Versions, chosen: ReadonlyMap<string, Side>): JsonValue | undefined {
  return merged(versions, [], (piece) => piece[chosen.get(piece.key) ?? sideByDefault(piece)])
}

export function sideByDefault({ changedBy }: Piece): Side {
  return changedBy === 'theirs' ? 'theirs' : 'mine'
}

type Choose = (piece: Piece) => JsonValue | undefined

/** Objects that are made up of pieces; all others are pieces as a whole. */
const composed: ReadonlySet<string> = new Set(['', '/document', '/document/pay', '/parameters', '/cases'])

function merged(versions: Versions, keys: readonly string[], choose: Choose): JsonValue | undefined {
  const { base, mine, theirs } = versions
  if (saysTheSame(mine, theirs)) return mine
  const key = pointerOf(keys)
  if (composed.has(key) && isObject(mine) && isObject(theirs)) return mergedObject({ base, mine, theirs }, keys, choose)
  if (isById(mine) && isById(theirs)) return mergedList({ base, mine, theirs }, keys, choose)
  return choose({ ...versions, key, changedBy: changedBy(versions), isOrder: false })
}

interface Objects {
  readonly base: JsonValue | undefined
  readonly mine: JsonObject
  readonly theirs: JsonObject
}

function mergedObject({ base, mine, theirs }: Objects, keys: readonly string[], choose: Choose): JsonValue {
  const before = isObject(base) ? base : {}
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const parts = names.flatMap((name): [string, JsonValue][] => {
    const versions = { base: own(before, name), mine: own(mine, name), theirs: own(theirs, name) }
    const value = merged(versions, [...keys, name], choose)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(parts)
}

type Members = readonly (JsonObject & { readonly id: string })[]

interface Lists {
  readonly base: JsonValue | undefined
  readonly mine: Members
  readonly theirs: Members
}

function mergedList({ base, mine, theirs }: Lists, keys: readonly string[], choose: Choose): JsonValue {
  const before = isById(base) ? base : []
  const order = mergedOrder({ base: before, mine, theirs }, keys, choose)
  return order.flatMap((id) => {
    const versions = { base: member(before, id), mine: member(mine, id), theirs: member(theirs, id) }
    return merged(versions, [...keys, id], choose) ?? []
  })
}

/** The ids of both in one order: that of one side where they differ, members of the other after those that they followed. */
function mergedOrder({ base, mine, theirs }: Lists & { base: Members }, keys: readonly string[], choose: Choose) {
  const both = mine.filter(({ id }) => member(theirs, id) !== undefined).map(({ id }) => id)
  const orderOf = (list: Members) => list.map(({ id }) => id).filter((id) => both.includes(id))
  const orders = { base: orderOf(base), mine: orderOf(mine), theirs: orderOf(theirs) }
  const key = `${pointerOf(keys)}:order`
  const isSame = saysTheSame(orders.mine, orders.theirs)
  const isTheirs = !isSame && choose({ ...orders, key, changedBy: changedBy(orders), isOrder: true }) === orders.theirs
  const [first, second] = isTheirs ? [theirs, mine] : [mine, theirs]
  return withOthers(first, second)
}

function withOthers(first: Members, second: Members): readonly string[] {
  const ids = first.map(({ id }) => id)
  second.forEach(({ id }, index) => {
    if (ids.includes(id)) return
    const before = second[index - 1]?.id
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id)
  })
  return ids
}

function changedBy({ base, mine, theirs }: Versions): Side | 'both' {
  if (saysTheSame(base, mine)) return 'theirs'
  return saysTheSame(base, theirs) ? 'mine' : 'both'
}

function isById(value: JsonValue | undefined): value is Members {
  if (!isList(value)) return false
  const ids = value.map((each) => (isObject(each) ? each.id : undefined))
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

function member(members: Members, id: string): JsonObject | undefined {
  return members.find((each) => each.id === id)
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
