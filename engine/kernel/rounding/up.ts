import type { Rounding } from './rounding.ts'

/** Away from zero: 2.1 to 3, -2.1 to -3. */
export const up: Rounding = () => true
