import type { Rounding } from './rounding.ts'

/** To the nearest; half-way away from zero: 2.5 to 3, -2.5 to -3. 四舍五入. */
export const halfUp: Rounding = (half) => half >= 0
