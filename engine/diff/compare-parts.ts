import { invariant } from '../kernel/invariant.ts'
import { canonicalText } from './canonical-text.ts'
import type { Change } from './change.ts'
import { type Comparing, compareFields, type Formulas, type Place } from './compare-fields.ts'
import { type KeyOf, type Matched, matchParts } from './match-parts.ts'
import { type FormulaMeaning, meaning } from './meaning.ts'
import { moves } from './moves.ts'
import { referenceOf } from './reference-of.ts'
import { type Fields, isLeaf, type PartShape, type PlacedPart, type RawPart, value } from './shape.ts'

/** The differences between two lists of parts: what changed, moved or came in the order of the second list, then what went. */
export function compareParts(
  a: readonly RawPart[],
  b: readonly RawPart[],
  shape: PartShape,
  place: Place,
  formulas: Formulas,
): readonly Change[] {
  const within = place.owner.part === 'scheme' ? undefined : place.owner
  const tell = (part: PlacedPart) => ({ ...referenceOf(part.raw, shape), ...(within && { within }), path: part.path })
  const lists = { a: gather(a, shape, place.paths.a), b: gather(b, shape, place.paths.b) }
  const matched = match(lists.a, lists.b, shape, formulas)
  const moved = moves(lists, matched.pairs, shape.order)
  const partners = new Map(matched.pairs.map((pair) => [pair.b, pair.a]))
  const present = lists.b.flatMap((part): readonly Change[] => {
    const before = partners.get(part)
    if (before === undefined) return [{ kind: 'added', ...tell(part), after: part.raw }]
    const own = { owner: referenceOf(part.raw, shape), within, field: '', paths: { a: before.path, b: part.path } }
    const fields = commonFields(shape.fields(before.raw), shape.fields(part.raw))
    const changes = compareFields(before.raw, part.raw, fields, own, comparing(formulas))
    return [...changes, ...(moved.get(part) ?? []).map((move): Change => ({ kind: 'moved', ...tell(part), ...move }))]
  })
  const gone = matched.removed.map((part): Change => ({ kind: 'removed', ...tell(part), before: part.raw }))
  return [...present, ...gone]
}

/** What `compareFields` needs; parts may have parts of their own. */
export function comparing(formulas: Formulas): Comparing {
  return { formulas, parts: (a, b, shape, place) => compareParts(a, b, shape, place, formulas) }
}

function gather(list: readonly RawPart[], shape: PartShape, path: string): readonly PlacedPart[] {
  return shape.gather?.(list, path) ?? list.map((raw, index) => ({ raw, path: `${path}/${index}` }))
}

/**
 * First what is the same on both sides, so that a key given twice confuses nobody; then by keys; of the rest those that are the
 * same but for their key, so that a changed key is told as such.
 */
function match(a: readonly PlacedPart[], b: readonly PlacedPart[], shape: PartShape, formulas: Formulas): Matched {
  const whole: KeyOf = ({ raw }) => canonicalText(raw)
  const rest: KeyOf = ({ raw }) => canonicalText({ ...raw, [shape.key]: undefined })
  const passes = [
    { a: whole, b: whole },
    { a: keyOf(shape, formulas.a), b: keyOf(shape, formulas.b) },
    { a: rest, b: rest },
  ]
  const start: Matched = { pairs: [], removed: a, added: b }
  return passes.reduce((matched, keys) => {
    const more = matchParts(matched.removed, matched.added, keys)
    return { ...more, pairs: [...matched.pairs, ...more.pairs] }
  }, start)
}

function keyOf(shape: PartShape, ofFormula: FormulaMeaning): KeyOf {
  return ({ raw }) => {
    const key = shape.fields(raw)[shape.key]
    invariant(key !== undefined && isLeaf(key), `${shape.part} has no key ${shape.key}`)
    return meaning(raw[shape.key], key, ofFormula)
  }
}

/** Parts of different kinds have different fields; one that both have but mean differently is compared as it stands. */
function commonFields(a: Fields, b: Fields): Fields {
  if (a === b) return a
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...keys].map((key) => [key, (a[key] === b[key] ? a[key] : undefined) ?? value]))
}
