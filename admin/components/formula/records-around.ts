import { findFunction, foldName, type Name, type Names, type Token } from '../../../engine/index.ts'

/** The records that a place in a formula is computed over, as in 求和(合同, ▮): nothing outside of such functions and in their first argument. */
export function recordsAround(tokens: readonly Token[], at: number, names: Names): Name | undefined {
  const before = tokens.filter((token) => token.to <= at)
  let depth = 0
  for (let index = before.length - 1; index > 0; index--) {
    const sign = before[index]?.kind === 'symbol' ? before[index]?.text : undefined
    if (sign === ')') depth++
    if (sign !== '(') continue
    if (depth-- > 0) continue
    depth = 0
    const found = recordsOfCall(before, index, names)
    if (found !== undefined) return found
  }
  return undefined
}

function recordsOfCall(before: readonly Token[], bracket: number, names: Names): Name | undefined {
  const [called, first, comma] = [before[bracket - 1], before[bracket + 1], before[bracket + 2]]
  if (called?.kind !== 'word' || findFunction(called.text)?.overRecords === undefined) return undefined
  if (first === undefined || comma?.text !== ',') return undefined
  const name = names.find(first.text) ?? names.find(foldName(first.text))
  return name?.type === 'records' ? name : undefined
}
