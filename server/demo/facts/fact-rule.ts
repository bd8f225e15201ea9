import type { RawFactValues } from '../../../engine/index.ts'
import type { DemoPeriods } from '../demo-periods.ts'
import type { DemoPerson } from '../people/demo-people.ts'
import type { Draw } from './draw.ts'

/** Which facts of one scheme of the library the sample company has. */
export interface FactRule {
  /** Id of the scheme in the library. */
  readonly scheme: string
  /** When they are collected. */
  readonly periods: (periods: DemoPeriods) => readonly string[]
  readonly isFor: (person: DemoPerson) => boolean
  readonly facts: (person: DemoPerson, draw: Draw, period: string) => RawFactValues
}
