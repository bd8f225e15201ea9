import type { Rounding } from './rounding.ts'

/** To the nearest; half-way towards zero: 2.5 to 2, -2.5 to -2. */
export const halfDown: Rounding = (half) => half > 0
