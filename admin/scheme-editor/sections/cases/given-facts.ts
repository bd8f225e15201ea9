import { isList, isObject, type JsonValue } from '../../draft/json.ts'

/** A metric whose facts are handed in, as much of it as its field needs. */
export interface GivenFact {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly description: string | undefined
  readonly min: number | undefined
  readonly max: number | undefined
  readonly levels: readonly string[]
}

/** The metrics of a draft whose facts are those of persons, teams, departments or the company. */
export function givenFacts(metrics: JsonValue | undefined, scope: string): readonly GivenFact[] {
  const all = isList(metrics) ? metrics.filter(isObject) : []
  return all.flatMap(({ id, kind, name, unit, description, min, max, levels, scope: own = 'person' }) => {
    if (typeof id !== 'string' || kind !== 'given' || own !== scope) return []
    return {
      ...{ id, name: textOf(name) ?? id, unit: textOf(unit) ?? 'number', description: textOf(description) },
      ...{ min: numberOf(min), max: numberOf(max) },
      levels: isList(levels) ? levels.filter((level) => typeof level === 'string') : [],
    }
  })
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}
