import type { CheckTold, FoundTold, GateTold } from './publishing-records.ts'

/** What publication asks for, in the order in which people see to it. */
export const conditionNames = ['checks', 'parameters', 'cases', 'known', 'preview', 'approval'] as const
export type ConditionName = (typeof conditionNames)[number]

export interface Condition {
  readonly name: ConditionName
  readonly isMet: boolean
  /** What is in the way, each with its place in the content where it has one. */
  readonly missing: readonly FoundTold[]
}

/** Which condition a missing thing belongs to; what is not named here is found by the checks. */
const conditionOf: Readonly<Record<string, ConditionName>> = {
  'gate-parameter': 'parameters',
  'gate-no-cases': 'cases',
  'gate-cases': 'cases',
  'has-ended': 'known',
  'gate-no-preview': 'preview',
  'gate-not-approved': 'approval',
}

/** So many errors of the checks are named one by one. */
const mostNamed = 5

/** Every condition with how it stands: what the gate misses, errors of the checks one by one. */
export function conditionsOf({ missing }: GateTold, check: CheckTold | undefined): readonly Condition[] {
  const byName = Map.groupBy(missing, ({ code }) => conditionOf[code] ?? 'checks')
  return conditionNames.map((name) => {
    const own = byName.get(name) ?? []
    return { name, isMet: own.length === 0, missing: name === 'checks' ? named(own, check) : own }
  })
}

function named(missing: readonly FoundTold[], check: CheckTold | undefined): readonly FoundTold[] {
  if (missing.length === 0 || check === undefined) return missing
  const errors = check.issues.filter(({ severity, code }) => severity === 'error' && code !== 'parameter-unfilled')
  const shown = errors.slice(0, mostNamed).map((each) => ({ ...each, path: `/document${each.path ?? ''}` }))
  return errors.length > shown.length ? [...missing, ...shown] : shown.length > 0 ? shown : missing
}
