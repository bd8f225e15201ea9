import type { RawFactValues, RawGroup } from '../../../engine/index.ts'
import type { DemoPeriods } from '../demo-periods.ts'
import type { Draw } from './draw.ts'

/** Which facts of groups the sample company has. */
export interface GroupRule {
  readonly kind: RawGroup['kind']
  readonly ids: readonly string[]
  readonly periods: (periods: DemoPeriods) => readonly string[]
  readonly facts: (draw: Draw, period: string) => RawFactValues
}
