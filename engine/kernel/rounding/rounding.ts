/**
 * Whether a number between two neighbours goes to the one farther from zero. `half`: negative where it is nearer to the inner
 * neighbour, 0 half-way, positive where it is nearer to the outer one; `isOdd`: whether the inner neighbour is odd. Never asked
 * about a number that needs no rounding.
 */
export type Rounding = (half: number, isOdd: boolean, isNegative: boolean) => boolean
