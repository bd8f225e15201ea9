import { isKnownBy, type Name, type Names, type Stage } from '../../../engine/index.ts'
import { type ComparedType, comparedType, type FigureReading, labelIn } from './figure-reading.ts'
import { type ConditionGroup, isGroup } from './query.ts'

export interface Level {
  readonly id: string
  readonly label: string
}

/** Something that a condition may compare, as react-querybuilder wants its fields. */
export interface OfferedFigure {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly kind: 'metrics' | 'person' | 'results' | 'unknown'
  readonly type: ComparedType
  readonly unit?: string
  /** All values it can have. */
  readonly levels?: readonly Level[]
}

/**
 * What a condition that is decided in `stage` may compare: metrics and parameters first, then people and results. Whatever the query
 * names besides is offered too, so that nothing changes by being shown.
 */
export function offeredFigures(
  names: Names,
  stage: Stage,
  query: ConditionGroup,
  reading: FigureReading,
): readonly OfferedFigure[] {
  const known = names.all
    .filter((name) => isKnownBy(name.known, stage) && !name.id.startsWith('/'))
    .flatMap((name) => offered(name, reading) ?? [])
  const ids = new Set(known.map(({ value }) => value))
  const others = [...new Set(namedIn(query))].filter((id) => !ids.has(id))
  const order = kinds.flatMap((kind) => known.filter((figure) => figure.kind === kind))
  return [...order, ...others.map((id) => stranger(id, names, reading))]
}

/** The other figures that one can be compared with: of its type, and of its unit where both have one. */
export function comparableWith(id: string, figures: readonly OfferedFigure[]): readonly OfferedFigure[] {
  const figure = figures.find(({ value }) => value === id)
  return figures.filter(
    ({ value, type, unit }) =>
      figure !== undefined &&
      value !== id &&
      type === figure.type &&
      (unit === undefined || figure.unit === undefined || unit === figure.unit),
  )
}

const kinds = ['metrics', 'person', 'results'] as const

function offered(name: Name, reading: FigureReading): OfferedFigure | undefined {
  const type = comparedType(name.type)
  if (type === undefined) return undefined
  const { id, unit, levels } = name
  return {
    name: id,
    value: id,
    label: labelIn(name, reading.language),
    kind: kindOf(name),
    type,
    ...(unit !== undefined && { unit }),
    ...(levels !== undefined && { levels: levels.map((each) => ({ id: each, label: reading.valueText(id, each) })) }),
  }
}

function kindOf({ id, path }: Name): 'metrics' | 'person' | 'results' {
  if (id.startsWith('person.') || id.startsWith('period.')) return 'person'
  return path.startsWith('/metrics') || path.startsWith('/parameters') ? 'metrics' : 'results'
}

/** A name that the scheme does not have, or that is known too late; the checks say so. */
function stranger(id: string, names: Names, reading: FigureReading): OfferedFigure {
  const name = names.find(id)
  const known = name?.id === id ? offered(name, reading) : undefined
  return known ?? { name: id, value: id, label: reading.nameOf(id), kind: 'unknown', type: 'number' }
}

function namedIn(group: ConditionGroup): readonly string[] {
  return group.rules.flatMap((member) => {
    if (isGroup(member)) return namedIn(member)
    return member.valueSource === 'field' ? [member.field, String(member.value)] : [member.field]
  })
}
