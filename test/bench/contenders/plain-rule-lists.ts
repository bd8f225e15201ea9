import type { ConditionProperties, RuleProperties, TopLevelCondition } from 'json-rules-engine'
import { bands, benchScheme, indicatorCount, steps } from '../bench-scheme.ts'

/** Five rules for each indicator; the event tells the score. */
export function stepRules(): RuleProperties[] {
  return Array.from({ length: indicatorCount }, (_, index) =>
    ladder(`attainment-${index}`, steps).map((conditions, row) => ({
      conditions,
      event: { type: 'score', params: { index, score: steps[row]?.score } },
    })),
  ).flat()
}

/** A rule for each band. */
export function bandRules(): RuleProperties[] {
  return ladder('total', bands).map((conditions, row) => ({
    conditions,
    event: { type: 'band', params: { band: bands[row]?.id, coefficient: bands[row]?.coefficient } },
  }))
}

/** The scheme's own conditions: they are json-rules-engine's to begin with. */
export function rewardRules(): RuleProperties[] {
  return consequenceRules('rewards', 'reward')
}
export function penaltyRules(): RuleProperties[] {
  return consequenceRules('penalties', 'penalty')
}

function consequenceRules(list: 'rewards' | 'penalties', type: string): RuleProperties[] {
  return (benchScheme[list] ?? []).map(({ id, when }) => ({
    conditions: when as TopLevelCondition,
    event: { type, params: { id } },
  }))
}

/** Rows from the top, half-open: from this row's bound up to the one above. */
function ladder(fact: string, rows: readonly { from?: number }[]): TopLevelCondition[] {
  return rows.map(({ from }, row) => {
    const above = rows[row - 1]?.from
    const all: ConditionProperties[] = []
    if (from !== undefined) all.push({ fact, operator: 'greaterThanInclusive', value: from })
    if (above !== undefined) all.push({ fact, operator: 'lessThan', value: above })
    return { all }
  })
}
