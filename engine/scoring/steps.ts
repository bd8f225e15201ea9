import type { Decimal } from '../kernel/decimal.ts'
import type { Gap } from '../model/value.ts'
import { compileNumber } from './number-operand.ts'
import { quickLadder } from './quick-ladder.ts'
import { rowScore } from './row-score.ts'
import type { ScoringKind } from './scoring-kind.ts'

/** Step table from the top, half-open: with rows from 90 and from 80, the value 80 is in the second, 79.99 below it. */
export const steps: ScoringKind<'steps'> = {
  kind: 'steps',
  compile(raw, path, figure, compiling) {
    const of = compileNumber({ path: `${path}/of`, text: raw.of, figure, stage: 'facts' }, compiling)
    const input = compiling.input(`${path}/of`, 'number', 'scores')
    const from = raw.rows.map((row, index) =>
      row.from === undefined ? undefined : compiling.quantity(`${path}/rows/${index}/from`, row.from),
    )
    const scores = raw.rows.map((row, index) => compiling.quantity(`${path}/rows/${index}/score`, row.score))
    const ladder = of.isAlone ? quickLadder(of, from, scores) : undefined
    return {
      ladder,
      quick: ladder && ((sight) => scores[ladder.row(sight)]),
      choice: compiling.ladder(`${path}/rows`, input, from),
      rows: { path: `${path}/rows`, length: scores.length },
      prepare(subjects) {
        of.prepare(subjects)
        for (const { frame } of subjects) frame[input.slot] = of.value(frame)
      },
      score({ frame }, row) {
        const value = frame[input.slot]
        return {
          ...rowScore(scores, `${path}/rows`, figure, value, row),
          get inputs() {
            return of.inputs(frame, value as Decimal | Gap)
          },
        }
      },
    }
  },
}
