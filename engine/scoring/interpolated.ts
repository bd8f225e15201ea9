import { add, multiply, subtract } from '../kernel/arithmetic.ts'
import { compare } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { divide } from '../kernel/divide.ts'
import { findStep } from '../kernel/interval.ts'
import { invariant } from '../kernel/invariant.ts'
import { Gap } from '../model/value.ts'
import { compileNumber } from './number-operand.ts'
import type { ScoringKind } from './scoring-kind.ts'

/**
 * Linear between points: with 620 → 50 and 1997 → 100 the value 1313 gives 75.16… Beyond the end points their own score, or with
 * `extend` the line of the outermost two goes on.
 */
export const interpolated: ScoringKind<'interpolated'> = {
  kind: 'interpolated',
  compile(raw, path, figure, compiling) {
    const of = compileNumber({ path: `${path}/of`, text: raw.of, figure, stage: 'facts' }, compiling)
    const at = raw.points.map((point, index) => compiling.quantity(`${path}/points/${index}/at`, point.at))
    const scores = raw.points.map((point, index) => compiling.quantity(`${path}/points/${index}/score`, point.score))
    const line: Line = { at, scores, isExtended: raw.beyond === 'extend' }
    return {
      prepare: of.prepare,
      rows: { path: `${path}/points`, length: at.length },
      score({ frame }) {
        const value = of.value(frame)
        const found = value instanceof Gap ? { value } : scoreOnLine(line, value, `${path}/points`)
        return {
          ...found,
          get inputs() {
            return of.inputs(frame, value)
          },
        }
      },
    }
  },
}

interface Line {
  readonly at: readonly Decimal[]
  readonly scores: readonly Decimal[]
  readonly isExtended: boolean
}

/** The row is the point at which the taken piece begins. */
function scoreOnLine(line: Line, value: Decimal, path: string) {
  const last = line.at.length - 1
  const step = findStep(line.at, value)
  const index = Math.min(Math.max(step, 0), last - 1)
  const isBeyond = step < 0 || compare(value, point(line.at, last)) > 0
  const nearest = step < 0 ? 0 : last
  if (isBeyond && !line.isExtended) {
    return { value: point(line.scores, nearest), row: { path: `${path}/${nearest}`, index: nearest } }
  }
  return { value: between(line, index, value), row: { path: `${path}/${index}`, index } }
}

function between({ at, scores }: Line, index: number, value: Decimal): Decimal {
  const [left, right] = [point(at, index), point(at, index + 1)]
  const [low, high] = [point(scores, index), point(scores, index + 1)]
  const width = subtract(right, left)
  const climbed = multiply(subtract(value, left), subtract(high, low))
  return divide(add(climbed, multiply(low, width)), width)
}

function point(values: readonly Decimal[], index: number): Decimal {
  const value = values[index]
  invariant(value !== undefined, 'a line has two points or more')
  return value
}
