import type { Rounding } from './rounding.ts'

/** To the lesser neighbour: 2.9 to 2, -2.1 to -3. */
export const floor: Rounding = (_half, _isOdd, isNegative) => isNegative
