import type { Rounding } from './rounding.ts'

/** To the nearest; half-way to the even neighbour: 2.5 to 2, 3.5 to 4. */
export const halfEven: Rounding = (half, isOdd) => half > 0 || (half === 0 && isOdd)
