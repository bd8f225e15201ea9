import type { TraceInput } from '../model/raw/outcome.ts'
import type { Explanation } from './explanation.ts'

/** Where a calculation ends: a fact, a rating, a number of the document. `used` names the figure that is computed with it. */
export interface Leaf extends Readonly<TraceInput> {
  readonly used: string
}

/** What is at the bottom of an explanation, once per figure computed with it. A figure without inputs is a leaf itself. */
export function leavesOf(explanation: Explanation): readonly Leaf[] {
  return figuresOf(explanation).flatMap((each) => {
    const { figure, value, inputs, children } = each
    if (inputs.length === 0) return { figure, value, used: figure }
    const computed = new Set(children.map((child) => child.figure))
    const isLeaf = (input: TraceInput) => input.source !== undefined || !computed.has(input.figure)
    return inputs.filter(isLeaf).map((input) => ({ ...input, used: figure }))
  })
}

/** The explanation and all below it, each once, parents before children. */
export function figuresOf(explanation: Explanation): readonly Explanation[] {
  const found = new Set<Explanation>()
  const visit = (each: Explanation): void => {
    if (found.has(each)) return
    found.add(each)
    for (const child of each.children) visit(child)
  }
  visit(explanation)
  return [...found]
}
