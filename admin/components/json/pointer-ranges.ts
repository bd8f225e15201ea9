import type { Tree } from './syntax.ts'

export interface Range {
  readonly from: number
  readonly to: number
}

/** Where each part of a JSON text stands, by its pointer, as a parser of `@codemirror/lang-json` reads it. */
export function pointerRanges(tree: Tree, text: (from: number, to: number) => string): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>()
  const read = (node: Tree['topNode'], pointer: string) => {
    ranges.set(pointer, { from: node.from, to: node.to })
    if (node.name === 'Array') childrenOf(node).forEach((child, index) => read(child, `${pointer}/${index}`))
    if (node.name !== 'Object') return
    for (const property of childrenOf(node)) {
      const [name, value] = childrenOf(property)
      if (name === undefined || value === undefined) continue
      read(value, `${pointer}/${stepOf(text(name.from, name.to))}`)
    }
  }
  const [top] = childrenOf(tree.topNode)
  if (top !== undefined) read(top, '')
  return ranges
}

const punctuation: ReadonlySet<string> = new Set(['{', '}', '[', ']', ',', ':', '⚠'])

/** Without brackets and commas. */
function childrenOf(node: Tree['topNode']): readonly Tree['topNode'][] {
  const children: Tree['topNode'][] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!punctuation.has(child.name)) children.push(child)
  }
  return children
}

function stepOf(quoted: string): string {
  return quoted.slice(1, -1).replaceAll('~', '~0').replaceAll('/', '~1')
}
