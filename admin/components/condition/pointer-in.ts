import { type ConditionGroup, isGroup } from './query.ts'

/** The JSON pointer, inside the condition, of what stands at a path of its query: the indices of members from the outermost group on. */
export function pointerIn(query: ConditionGroup, path: readonly number[]): string {
  const [index, ...rest] = path
  if (index === undefined) return ''
  const member = query.rules[index]
  const here = `${listPointer(query)}${isAlone(query) ? '' : `/${index}`}`
  return member !== undefined && isGroup(member) ? here + pointerIn(member, rest) : here
}

/** The JSON pointers, inside the condition, of all its comparisons, as they stand in the document. */
export function comparisonPointers(query: ConditionGroup): readonly string[] {
  return query.rules.flatMap((member, index) => {
    const here = pointerIn(query, [index])
    return isGroup(member) ? comparisonPointers(member).map((inside) => here + inside) : [here]
  })
}

function listPointer(query: ConditionGroup): string {
  if (isAlone(query)) return '/not'
  return `${query.not ? '/not' : ''}/${query.combinator === 'or' ? 'any' : 'all'}`
}

function isAlone({ not = false, meta, combinator, rules }: ConditionGroup): boolean {
  return not && meta?.isBare === true && combinator === 'and' && rules.length === 1
}
