import type { CohortCall } from '../model/formula.ts'
import type { Cohort } from '../model/raw/scheme.ts'
import { Gap } from '../model/value.ts'
import type { Build } from './build.ts'
import type { Checked, CheckedCall } from './checked.ts'
import type { Evaluate } from './evaluate.ts'
import { functionKinds } from './functions/function-kinds.ts'
import type { FunctionKind } from './functions/function-kind.ts'
import { siteOf } from './site.ts'

export function compileCall(
  call: CheckedCall,
  build: Build,
  compile: (checked: Checked, build: Build) => Evaluate,
): Evaluate {
  const kind: FunctionKind = functionKinds[call.function]
  const site = siteOf(call, build)
  const args = call.args.map((arg) => compile(arg, build))
  if (kind.cohort !== undefined) return kind.compile([compileCohort(call, kind.cohort, args, build)], site)
  const [records, each] = args
  if (!call.isOverRecords || kind.overRecords === undefined || records === undefined) return kind.compile(args, site)
  return kind.overRecords.compile(records, each, site)
}

/** A rank or share is computed for everyone beforehand and read from its slot. */
function compileCohort(call: CheckedCall, kind: CohortCall['kind'], [of]: readonly Evaluate[], build: Build): Evaluate {
  const [, within, better] = call.args
  const slot = build.allocate()
  const nothing = Gap.missing({ figure: '', name: build.text.slice(call.node.from, call.node.to), what: 'group' })
  build.cohort.push({
    kind,
    within: (within?.constant ?? 'everyone') as Cohort,
    better: better?.constant === 'lower' ? 'lower' : 'higher',
    of: (frame) => of?.(frame, []) ?? nothing,
    slot,
  })
  return (frame) => frame[slot] ?? nothing
}
