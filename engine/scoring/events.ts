import { absolute, add, multiply, negate } from '../kernel/arithmetic.ts'
import { compare, isNegative } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import type { Compiling } from '../model/compiling.ts'
import type { OutcomeReason, TraceInput } from '../model/raw/outcome.ts'
import type { EventsScoring } from '../model/raw/scheme.ts'
import { type Frame, Gap } from '../model/value.ts'
import { gapOf } from './gaps.ts'
import { compileNumber, type NumberOperand } from './number-operand.ts'
import { reasonFor, undefinedFor } from './reason.ts'
import type { ScoringKind } from './scoring-kind.ts'

/**
 * Starts at `start`; each event adds `each` × its count (deducts where `each` is negative), per row at most `most` points either
 * way: from 100, 3 late arrivals at −2 each give 94. A negative count is undefined.
 */
export const events: ScoringKind<'events'> = {
  kind: 'events',
  compile(raw, path, figure, compiling) {
    const start = compiling.quantity(`${path}/start`, raw.start)
    const rows = raw.events.map((event, index) => compileRow(event, `${path}/events/${index}`, figure, compiling))
    return {
      prepare(subjects) {
        for (const row of rows) row.count.prepare(subjects)
      },
      score({ frame }) {
        const counted = rows.map((row) => countEvents(row, frame, figure))
        const gap = gapOf(...counted.map((each) => each.points))
        return {
          value: gap ?? counted.reduce((score, each) => add(score, each.points as Decimal), start),
          ...limitReason(counted, figure),
          get inputs() {
            const begin = { figure: `${path}/start`, value: toText(start), share: toText(start) }
            return [begin, ...counted.flatMap((each) => each.inputs())]
          },
        }
      },
    }
  },
}

interface EventRow {
  readonly count: NumberOperand
  readonly each: Decimal
  /** Most points of the row, at least 0. */
  readonly most: Decimal | undefined
}

function compileRow(
  event: EventsScoring['events'][number],
  path: string,
  figure: string,
  compiling: Compiling,
): EventRow {
  return {
    count: compileNumber({ path: `${path}/of`, text: event.of, figure, stage: 'facts' }, compiling),
    each: compiling.quantity(`${path}/each`, event.each),
    most: event.most === undefined ? undefined : absolute(compiling.quantity(`${path}/most`, event.most)),
  }
}

interface Counted {
  readonly points: Decimal | Gap
  readonly isLimited: boolean
  inputs(): readonly TraceInput[]
}

function countEvents({ count, each, most }: EventRow, frame: Frame, figure: string): Counted {
  const times = count.value(frame)
  const points = pointsFor(times, each, figure)
  const isLimited = !(points instanceof Gap) && most !== undefined && compare(absolute(points), most) > 0
  const counted = isLimited ? (isNegative(points) ? negate(most) : most) : points
  const marks = counted instanceof Gap ? {} : { weight: toText(each), share: toText(counted) }
  return { points: counted, isLimited, inputs: () => count.inputs(frame, times, marks) }
}

function pointsFor(times: Decimal | Gap, each: Decimal, figure: string): Decimal | Gap {
  if (times instanceof Gap) return times
  return isNegative(times) ? undefinedFor('events-negative', figure, { count: toText(times) }) : multiply(each, times)
}

/** Names the rows, counted from 1, in which the limit cut points off. */
function limitReason(counted: readonly Counted[], figure: string): { reason?: OutcomeReason } {
  const rows = counted.flatMap((each, index) => (each.isLimited ? [index + 1] : []))
  return rows.length === 0 ? {} : { reason: reasonFor('event-points-limited', figure, { rows: rows.join(', ') }) }
}
