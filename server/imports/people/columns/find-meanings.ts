import { foldName } from '../../../../engine/index.ts'
import type { Meaning } from './meaning.ts'
import { unitInName } from './unit-in-name.ts'
import type { UnitChoice } from '../reading/unit-choice.ts'

export interface Found {
  /** Several where the name could be several things. */
  readonly meanings: readonly Meaning[]
  readonly unit?: UnitChoice | undefined
}

/** What columns mean by their names: exactly, else by letters and digits alone (`Monthly Income`), else without a unit in brackets. */
export function meaningFinder(meanings: readonly Meaning[]): (name: string) => Found {
  const [exact, loose] = [index(meanings, foldName), index(meanings, looseName)]
  const find = (name: string) => exact.get(foldName(name)) ?? loose.get(looseName(name)) ?? []
  return (name) => {
    const whole = find(name)
    if (whole.length > 0) return { meanings: whole }
    const parts = unitInName(name)
    return parts === undefined ? { meanings: [] } : { meanings: find(parts.bare), unit: parts.unit }
  }
}

function index(meanings: readonly Meaning[], fold: (name: string) => string): ReadonlyMap<string, readonly Meaning[]> {
  const byName = new Map<string, Set<Meaning>>()
  for (const meaning of meanings) {
    for (const name of [meaning.key, ...meaning.names].map(fold)) {
      if (name === '') continue
      byName.set(name, (byName.get(name) ?? new Set()).add(meaning))
    }
  }
  return new Map([...byName].map(([name, found]) => [name, [...found]]))
}

function looseName(name: string): string {
  return foldName(name).replaceAll(/[\s_-]+/gu, '')
}
