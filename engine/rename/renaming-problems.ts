import type { Node } from '../formula/ast.ts'
import type { Named } from '../formula/scope.ts'
import type { Id, RawScheme } from '../model/raw/scheme.ts'
import { leftId, rightId } from '../rules/condition-names.ts'
import { comparisonsOf } from '../rules/condition-nodes.ts'
import { formulaReading } from './formula-reading.ts'
import { namesOf, scopeIn, treeOf } from './formula-tree.ts'
import { attributeKinds, comparisonsIn, isMetric, kindGivenBy } from './named-in-formula.ts'
import { namedParts } from './named-parts.ts'
import { renameFormula } from './rename-formula.ts'
import { renameParts, rewriteScheme } from './rename-parts.ts'
import { type NamedKind, newIdBy, type Renaming } from './renaming.ts'

/** Why a scheme cannot be renamed so. */
export type RenamingProblem =
  /** `id` and `other` would both be `to`. */
  | { readonly code: 'two-onto-one'; readonly kind: NamedKind; readonly id: Id; readonly other: Id; readonly to: Id }
  /** `to` is the id of something else: a parameter, a built-in name (`total`). */
  | { readonly code: 'used-otherwise'; readonly kind: NamedKind; readonly id: Id; readonly to: Id }
  /** The formula at the JSON pointer would be read otherwise: a new id is also what it calls another thing. */
  | { readonly code: 'read-otherwise'; readonly path: string }
  /** At the JSON pointer a person's post or department is compared with a fact, whose values nobody renames. */
  | { readonly code: 'compared-with-fact'; readonly kind: NamedKind; readonly path: string }

const kinds: readonly NamedKind[] = ['metrics', 'posts', 'departments', 'raters']

/** Everything that stands in the way of a renaming; nothing: the renamed scheme says the same of what is now called otherwise. */
export function renamingProblems(raw: RawScheme, renaming: Renaming): readonly RenamingProblem[] {
  if (kinds.every((kind) => Object.keys(renaming[kind] ?? {}).length === 0)) return []
  const clashes = [...kinds.flatMap((kind) => twoOntoOne(kind, raw, renaming)), ...usedOtherwise(raw, renaming)]
  return clashes.length > 0 ? clashes : [...readOtherwise(raw, renaming), ...comparedWithFacts(raw, renaming)]
}

function twoOntoOne(kind: NamedKind, raw: RawScheme, renaming: Renaming): readonly RenamingProblem[] {
  const newId = newIdBy(renaming)
  const byNewId = Map.groupBy(namedParts(raw)[kind], (id) => newId(kind, id))
  return [...byNewId].flatMap(([to, [other = to, ...more]]) =>
    more.map((id): RenamingProblem => ({ code: 'two-onto-one', kind, id, other, to })),
  )
}

function usedOtherwise(raw: RawScheme, { metrics = {} }: Renaming): readonly RenamingProblem[] {
  const names = namesOf(raw)
  return Object.entries(metrics).flatMap(([id, to]): readonly RenamingProblem[] => {
    const bearer = names.find(to)
    const isTaken = bearer?.id === to && !isMetric(bearer)
    return isTaken && names.find(id) !== undefined ? [{ code: 'used-otherwise', kind: 'metrics', id, to }] : []
  })
}

/** Each formula is read again under its new names, and has to be the same one. */
function readOtherwise(raw: RawScheme, renaming: Renaming): readonly RenamingProblem[] {
  const newId = newIdBy(renaming)
  const after = renameParts(raw, renaming)
  const renamedId = (id: Id | undefined) => id && newId('metrics', id)
  const problems: RenamingProblem[] = []
  eachFormula(raw, (text, path, records) => {
    const [scope, renamed] = [scopeIn(raw, records), scopeIn(after, renamedId(records))]
    const reading = formulaReading(text, scope, newId)
    if (reading !== formulaReading(renameFormula(text, scope, newId), renamed, (_, id) => id)) {
      problems.push({ code: 'read-otherwise', path })
    }
  })
  return problems
}

function comparedWithFacts(raw: RawScheme, renaming: Renaming): readonly RenamingProblem[] {
  const problems: RenamingProblem[] = []
  const add = (kind: NamedKind | undefined, path: string) => {
    if (kind !== undefined && Object.keys(renaming[kind] ?? {}).length > 0) {
      problems.push({ code: 'compared-with-fact', kind, path })
    }
  }
  eachFormula(raw, (text, path, records) => {
    const scope = scopeIn(raw, records)
    const node = treeOf(text, scope)
    for (const compared of node === undefined ? [] : comparisonsIn(node, scope)) add(kindAmongFacts(compared), path)
  })
  eachCondition(raw, (condition, path) => {
    for (const { node, path: inside } of comparisonsOf({ node: condition, path })) {
      const sides = [leftId(node), rightId(node)].filter((id) => id !== undefined)
      const kind = sides.map((id) => attributeKinds[id]).find((each) => each !== undefined)
      if (sides.some((id) => attributeKinds[id] === undefined)) add(kind, inside)
    }
  })
  return problems
}

function kindAmongFacts({ sides, scope }: { sides: readonly Node[]; scope: Named }): NamedKind | undefined {
  const kind = sides.map((side) => kindGivenBy(side, scope)).find((each) => each !== undefined)
  return sides.some((side) => side.kind === 'name' && kindGivenBy(side, scope) === undefined) ? kind : undefined
}

function eachFormula(raw: RawScheme, look: (text: string, path: string, records: Id | undefined) => void): void {
  rewriteScheme(raw, {
    ...untouched,
    formula: (text, path, records) => {
      look(text, path, records)
      return text
    },
  })
}

function eachCondition(raw: RawScheme, look: (condition: unknown, path: string) => void): void {
  rewriteScheme(raw, {
    ...untouched,
    condition: (condition, path) => {
      look(condition, path)
      return condition
    },
  })
}

const untouched = {
  id: (_: NamedKind, id: Id) => id,
  formula: (text: string) => text,
  condition: (condition: unknown) => condition,
  givenBy: () => undefined,
}
