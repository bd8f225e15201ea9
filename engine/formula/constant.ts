import { Gap } from '../model/value.ts'
import type { Build } from './build.ts'
import { type Checked, partsOf } from './checked.ts'
import { compile } from './compile.ts'
import { functionKinds } from './functions/function-kinds.ts'
import { limits } from './limits.ts'
import type { Problems } from './problems.ts'

/** The node with its value, where that is the same for everyone; a constant that has no result is reported. */
export function withConstant(checked: Checked, problems: Problems): Checked {
  if (!isConstant(checked)) return checked
  const value = compile(checked, nothingBuilt)([], [])
  if (!(value instanceof Gap)) return { ...checked, constant: value } as Checked
  const text = problems.excerpt(checked.node)
  const code = value.reason?.code
  if (code === 'division-by-zero') problems.report('formula-divisor-zero', checked.node, { text })
  if (code === 'power-undefined') problems.report('formula-power-undefined', checked.node, { text })
  if (code === 'out-of-range') {
    problems.report('formula-out-of-range', checked.node, { text, digits: limits.resultDigits })
  }
  return checked
}

function isConstant(checked: Checked): boolean {
  if (checked.kind === 'call' && functionKinds[checked.function].cohort !== undefined) return false
  const parts = partsOf(checked)
  return parts.length > 0 && parts.every((part) => part.constant !== undefined)
}

const nothingBuilt: Build = {
  text: '',
  cohort: [],
  allocate: () => {
    throw new Error('Invariant broken: a constant needs no slot')
  },
}
