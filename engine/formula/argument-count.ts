import type { CallNode } from './ast.ts'
import type { Arity } from './functions/function-kind.ts'
import type { Problems } from './problems.ts'

/** Whether a call has as many arguments as it must; reported where it has not. */
export function checkArgumentCount(call: CallNode, arity: Arity, problems: Problems): boolean {
  const count = call.args.length
  const isPaired = arity.isInPairs !== true || count % 2 === 1
  if (count >= arity.least && count <= arity.most && isPaired) return true
  problems.report('formula-argument-count', call, { function: call.function, count, wanted: wanted(arity) })
  return false
}

function wanted({ least, most, isInPairs }: Arity): string {
  if (isInPairs === true) return `${least}, ${least + 2}, ${least + 4} …`
  if (least === most) return String(least)
  return most === Infinity ? `≥ ${least}` : `${least}–${most}`
}
