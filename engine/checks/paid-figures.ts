import type { Node } from '../formula/ast.ts'
import { isKnownWord } from '../formula/known-word.ts'
import { parseFormula } from '../formula/parse-formula.ts'
import { findName } from '../formula/scope.ts'
import type { Name, Names } from '../model/names.ts'
import type { CheckContext } from './check-context.ts'

/** What the amount of a component reads: ids of names, with derived metrics and interim components opened down to what they read. */
export function figuresIn({ raw, parts }: CheckContext, component: number): ReadonlySet<string> {
  return opened(raw, parts, component, (path) => parts.formulas.get(path)?.uses ?? [])
}

/** The same, but only what is counted in full: `base + bonus` counts both, `bonus * 10%` and `最大(bonus, 100)` count none. */
export function summandsIn({ raw, parts }: CheckContext, component: number): ReadonlySet<string> {
  return opened(raw, parts, component, (path) => summands(parts.formulas.get(path)?.text ?? '', parts.names))
}

function opened(
  raw: CheckContext['raw'],
  parts: CheckContext['parts'],
  component: number,
  read: (path: string) => readonly Name[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const components = raw.pay?.components ?? []
  const openComponent = (index: number): void => {
    const own = components[index]
    for (const path of amountPaths(parts, index)) for (const { id } of read(path)) open(id)
    if (own?.kind === 'fixed' && typeof own.amount === 'object' && 'metric' in own.amount) open(own.amount.metric)
  }
  const open = (id: string): void => {
    if (found.has(id)) return
    found.add(id)
    const metric = raw.metrics.findIndex((each) => each.id === id && each.kind === 'derived')
    if (metric >= 0) for (const name of read(`/metrics/${metric}/formula`)) open(name.id)
    const other = components.findIndex((each) => `pay:${each.id}` === id && each.interim === true)
    if (other >= 0) openComponent(other)
  }
  openComponent(component)
  return found
}

/** Caps, floors, wages, shares and what a table is looked up by only look at a figure; they do not pay it. */
function amountPaths({ formulas }: CheckContext['parts'], index: number): readonly string[] {
  const own = `/pay/components/${index}/`
  return [...formulas.keys()].filter(
    (path) => path.startsWith(own) && !/\/(cap|floor|wage|scale|share|paid|prior|inputs\/\d+\/of)$/.test(path),
  )
}

function summands(text: string, names: Names): readonly Name[] {
  const node = parseFormula(text, isKnownWord(names, []))
  return node === undefined ? [] : termsOf(node).flatMap((each) => findName(each, names) ?? [])
}

/** Names that are added as they are; what is subtracted is not. */
function termsOf(node: Node): readonly string[] {
  if (node.kind === 'name') return [node.text]
  if (node.kind !== 'binary') return []
  if (node.operator === '+') return [...termsOf(node.left), ...termsOf(node.right)]
  return node.operator === '-' ? termsOf(node.left) : []
}
