import type { RawNumber, RawRecord, RawValue } from '../../engine/model/raw/facts.ts'
import type { GivenMetric, RawScheme, RecordField, Unit } from '../../engine/model/raw/scheme.ts'
import type { Draw } from './arbitrary-draw.ts'
import { type Landmarks, near, plus, toScale } from './arbitrary-landmarks.ts'
import { grades, words } from './arbitrary-plan.ts'

/** What facts are drawn around. */
export interface FactsPlan {
  readonly draw: Draw
  readonly scheme: RawScheme
  readonly landmarks: Landmarks
  readonly posts: readonly string[]
  readonly departments: readonly string[]
  /** How many percent of facts, ratings and attributes are not given. */
  readonly absence: number
  /** How many percent are given as they may not be. */
  readonly breakage: number
}

type Column = Pick<GivenMetric, 'unit' | 'min' | 'max' | 'scale' | 'levels' | 'fields'> | RecordField

const dates = ['2026-01-01', '2026-01-31', '2024-02-29', '2025-12-31', '2026-04-15'] as const

/** A value as a metric or a column wants it, or seldom one that breaks its rules. */
export function factValue(plan: FactsPlan, column: Column): RawValue {
  const { draw } = plan
  if (draw.chance(plan.breakage)) return brokenValue(plan, column)
  switch (column.unit) {
    case 'grade':
      return draw.pick(column.levels ?? grades)
    case 'yes-no':
      return draw.chance(50)
    case 'date':
      return draw.pick(dates)
    case 'text':
      return draw.pick(words)
    case 'records':
      return draw.list(0, 3, () => factRecord(plan, ('fields' in column && column.fields) || []))
    default:
      return number(plan, column, column.unit)
  }
}

function factRecord(plan: FactsPlan, fields: readonly RecordField[]): RawRecord {
  const value = (field: RecordField) => {
    const drawn = factValue(plan, field)
    return typeof drawn === 'object' ? '错' : drawn
  }
  return Object.fromEntries(fields.map((field) => [field.id, value(field)]))
}

function number({ draw, landmarks }: FactsPlan, column: Column, unit: Unit): number | string {
  const { min = 0, max = 999999999999999 } = column
  const scale = 'scale' in column ? column.scale : undefined
  const drawn = draw.chance(min < 0 ? 20 : 0) ? -near(draw, landmarks, unit) : near(draw, landmarks, unit)
  const within = Math.min(Math.max(drawn, min), max)
  const value = scale === undefined ? within : toScale(within, scale)
  if (scale === undefined && draw.chance(2))
    return draw.pick(['123456789012345.1234567890123456', '0.1234567890123456', '80.0'])
  return draw.chance(4) ? (String(value).includes('e') ? value : String(value)) : value
}

/** Just below the least, just above the most, and with one decimal more than is allowed. */
function justOutside(column: Column): number[] {
  const { min = 0, max = 999999999999999 } = column
  const scale = 'scale' in column && column.scale !== undefined ? column.scale : 9
  return [plus(min, -0.01), plus(max, 0.01), plus(0, 10 ** -(scale + 1))]
}

function brokenValue({ draw }: FactsPlan, column: Column): RawValue {
  const ways: RawValue[] = ['无', -1e14, 0.1234567890123456, true, []]
  if ('min' in column || 'scale' in column || 'max' in column) ways.push(...justOutside(column), ...justOutside(column))
  if (column.unit === 'records') ways.push([{ f1: '错' }], [{}], [{ other: 1 }])
  if (column.unit === 'grade') ways.push('没有这一级')
  if (column.unit === 'date') ways.push('2026-02-30')
  return draw.pick(ways)
}

/** A figure of an earlier period or a balance: a number, or more digits as text. */
export function recordedNumber({ draw, landmarks }: FactsPlan, unit: Unit): RawNumber {
  return draw.chance(6) ? '85.1234567890123456' : near(draw, landmarks, unit)
}
