import type { CellValue, Column } from '../../components/spreadsheet/column.ts'
import type { MetricAsked, MissingFigures, PersonLacking, RatingAsked } from '../missing-answer.ts'

/** A column that can be filled in, and what it is kept as. */
export type FillColumn = Column & { readonly kept: KeptAs }

type KeptAs =
  | { readonly as: 'fact'; readonly metric: MetricAsked }
  | { readonly as: 'rating'; readonly rating: RatingAsked }

interface Words {
  readonly yes: string
  readonly no: string
  ratingOf(name: string, rater: string): string
}

const numberKinds: Readonly<Record<string, Column['kind']>> = {
  money: 'money',
  percent: 'percent',
  count: 'number',
  days: 'number',
  score: 'number',
  number: 'number',
}

/** A column for each figure that the scheme asks of people themselves; lists of records are not filled in here. */
export function fillColumns(
  { metrics, ratings }: Pick<MissingFigures, 'metrics' | 'ratings'>,
  words: Words,
): FillColumn[] {
  const facts = metrics
    .filter(({ unit }) => unit !== 'records')
    .map(
      (metric): FillColumn => ({
        ...{ id: `fact:${metric.id}`, title: metric.name, widthPx: widthOf(metric.name) },
        ...kindOf(metric.unit, metric.levels, words),
        kept: { as: 'fact', metric },
      }),
    )
  const rated = ratings.map((rating): FillColumn => {
    const title = words.ratingOf(rating.name, rating.raterName)
    const kind = rating.levels === undefined ? { kind: 'number' as const } : kindOf('grade', rating.levels, words)
    return {
      id: `rating:${rating.indicator}:${rating.rater}`,
      title,
      widthPx: widthOf(title),
      ...kind,
      kept: { as: 'rating', rating },
    }
  })
  return [...facts, ...rated]
}

function widthOf(title: string): number {
  return Math.max(96, Math.min(220, 28 + 13 * title.length))
}

function kindOf(unit: string, levels: readonly string[] = [], { yes, no }: Words): Pick<Column, 'kind' | 'choices'> {
  if (unit === 'yes-no') {
    return {
      kind: 'choice',
      choices: [
        { value: 'yes', name: yes },
        { value: 'no', name: no },
      ],
    }
  }
  if (unit === 'grade') return { kind: 'choice', choices: levels.map((level) => ({ value: level, name: level })) }
  return { kind: numberKinds[unit] ?? 'text' }
}

/** A fact as its cell has it: amounts that were sent as text are numbers where nothing is lost by it. */
export function cellOf(value: unknown): CellValue {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const digits = value.replaceAll(/[-.]/g, '').replace(/^0+/, '')
  return /^-?\d+(\.\d+)?$/.test(value) && digits.length <= 15 ? Number(value) : value
}

/** What a cell is kept as: `yes` as true; nothing is null. */
export function keptOf({ kept }: FillColumn, cell: CellValue): string | number | boolean | null {
  if (cell === undefined || typeof cell === 'object') return null
  if (kept.as === 'fact' && kept.metric.unit === 'yes-no') return cell === 'yes'
  return cell
}

/** Whether somebody lacks what stands in a column. */
export function isLacking({ kept }: FillColumn, { missing }: Pick<PersonLacking, 'missing'>): boolean {
  return missing.some(({ name, rater }) =>
    kept.as === 'fact'
      ? rater === undefined && name === kept.metric.name
      : name === kept.rating.name && rater === kept.rating.rater,
  )
}
