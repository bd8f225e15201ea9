import type { Rounding } from './rounding.ts'

/** Towards zero: 2.9 to 2, -2.9 to -2. */
export const down: Rounding = () => false
