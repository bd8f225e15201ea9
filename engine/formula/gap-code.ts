import type { reasonCodes } from '../model/codes/reason.ts'

/** Why a formula has no result. */
export type GapCode = Extract<
  keyof typeof reasonCodes,
  | 'division-by-zero'
  | 'out-of-range'
  | 'power-undefined'
  | 'below-first-step'
  | 'bounds-not-ascending'
  | 'clamp-reversed'
  | 'average-of-none'
>
