import type { Decimal } from '../kernel/decimal.ts'
import type { Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { compileNumber } from './number-operand.ts'
import { rankCohort } from './rank-cohort.ts'
import { rowScore } from './row-score.ts'
import type { ScoringKind } from './scoring-kind.ts'

/**
 * Rank within a cohort to a score: rows from 1 → 100, 2 → 90, 4 → 80 give 100, 90, 90, 80 to four people without ties. Ties share
 * the better rank. The order in which people are given makes no difference.
 */
export const rank: ScoringKind<'rank'> = {
  kind: 'rank',
  compile(raw, path, figure, compiling) {
    const of = compileNumber({ path: `${path}/of`, text: raw.of, figure, stage: 'facts' }, compiling)
    const input = compiling.input(`${path}/rank`, 'number', 'scores')
    const from = raw.rows.map((row, index) => compiling.quantity(`${path}/rows/${index}/from`, row.from))
    const scores = raw.rows.map((row, index) => compiling.quantity(`${path}/rows/${index}/score`, row.score))
    return {
      // A ladder takes the first row that holds, and the last rank's row is the hardest to hold.
      choice: compiling.ladder(`${path}/rows`, input, from.toReversed()),
      rows: { path: `${path}/rows`, length: scores.length },
      prepare(subjects) {
        of.prepare(subjects)
        const values = subjects.map(({ frame }) => of.value(frame))
        const ranks = rankCohort(subjects, values, raw, figure)
        subjects.forEach(({ frame }, index) => {
          frame[input.slot] = ranks[index] as Decimal | Gap
        })
      },
      score({ frame }, row) {
        const place = frame[input.slot]
        return {
          ...rowScore(scores, `${path}/rows`, figure, place, row < 0 ? row : scores.length - 1 - row),
          get inputs() {
            return [{ figure: input.id, value: valueText(place ?? '') }, ...of.inputs(frame, of.value(frame))]
          },
        }
      },
    }
  },
}
