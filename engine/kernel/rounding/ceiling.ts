import type { Rounding } from './rounding.ts'

/** To the greater neighbour: 2.1 to 3, -2.9 to -2. */
export const ceiling: Rounding = (_half, _isOdd, isNegative) => !isNegative
