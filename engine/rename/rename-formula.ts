import { printName } from '../formula/print-name.ts'
import type { Named } from '../formula/scope.ts'
import type { Span } from '../formula/span.ts'
import { foldCharacter } from '../model/fold-character.ts'
import type { Id } from '../model/raw/scheme.ts'
import { treeOf } from './formula-tree.ts'
import { type NamedPlace, namedInFormula } from './named-in-formula.ts'
import type { NewId } from './renaming.ts'

/**
 * A formula with other ids in it; everything else stays as it was typed, to the letter. What is no formula stays whole.
 * `renameFormula('SUM( sales , 奖金 )', …)` with sales → turnover is `SUM( turnover , 奖金 )`.
 */
export function renameFormula(text: string, scope: Named, newId: NewId): string {
  const node = treeOf(text, scope)
  if (node === undefined) return text
  const places = namedInFormula(node, scope)
  const changed = places.map((place) => ({ place, id: newId(place.kind, place.id) }))
  return changed
    .filter(({ place, id }) => id !== place.id)
    .sort((a, b) => b.place.node.from - a.place.node.from)
    .reduce((written, { place, id }) => replaced(written, place, id), text)
}

function replaced(text: string, { node }: NamedPlace, id: Id): string {
  const { from, to } = insideBrackets(text, node)
  return `${text.slice(0, from)}${written(text.slice(from, to), node, id)}${text.slice(to)}`
}

/** A node's span has the round brackets around it. */
function insideBrackets(text: string, { from, to }: Span): Span {
  let [start, end] = [from, to]
  while (/^[\s(]$/u.test(foldCharacter(text.charAt(start)))) start++
  while (/^[\s)]$/u.test(foldCharacter(text.charAt(end - 1)))) end--
  return { from: start, to: end }
}

/** What stood in quotes or brackets stays in the same ones, with the same blanks inside of brackets. */
function written(typed: string, node: NamedPlace['node'], id: Id): string {
  if (node.kind === 'text') return `${typed.slice(0, 1)}${id}${typed.slice(-1)}`
  if (!node.isBracketed) return printName(id)
  const inside = typed.slice(1, -1)
  return `${typed.slice(0, 1)}${inside.replace(inside.trim(), () => id)}${typed.slice(-1)}`
}
