import type { ConditionRule } from './query.ts'
import type { OfferedFigure } from './offered-figures.ts'

/** What a new comparison of a figure begins with. */
export function startingValue({ type, levels }: OfferedFigure): ConditionRule['value'] {
  if (type === 'number') return 0
  return type === 'yes-no' ? true : (levels?.[0]?.id ?? '')
}
