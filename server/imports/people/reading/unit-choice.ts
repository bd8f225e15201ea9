import type { Reads } from './reads.ts'

/** In what unit the numbers of a column are written. */
export type UnitChoice = 'written' | 'ratio' | 'yuan' | 'thousand' | 'ten-thousand' | 'million' | 'hundred-million'

/** Of amounts: as what power of ten of the unit they are. */
export const powersOfTen: Readonly<Record<Exclude<UnitChoice, 'written' | 'ratio'>, number>> = {
  yuan: 0,
  thousand: 3,
  'ten-thousand': 4,
  million: 6,
  'hundred-million': 8,
}

const ofAmounts: readonly UnitChoice[] = ['yuan', 'thousand', 'ten-thousand', 'million', 'hundred-million']

/** The units that a column of this kind may be written in, the usual one first; none where there is nothing to choose. */
export function unitChoices(reads: Reads): readonly UnitChoice[] {
  if (reads.as === 'amount') return ofAmounts
  if (reads.as !== 'metric') return []
  if (reads.metric.unit === 'money') return ofAmounts
  return reads.metric.unit === 'percent' ? ['written', 'ratio'] : []
}
