import type { Compiling } from '../model/compiling.ts'
import { issue } from '../model/issue.ts'
import type { Name } from '../model/names.ts'
import type { Condition, LevelsScoring } from '../model/raw/scheme.ts'
import { valueText } from '../model/value-text.ts'
import { rowScore } from './row-score.ts'
import type { ScoringKind } from './scoring-kind.ts'

/** A graded level (优秀, 良好, …) of a metric to its score; a level that has no row is undefined. */
export const levels: ScoringKind<'levels'> = {
  kind: 'levels',
  compile(raw, path, figure, compiling) {
    const graded = compileGraded(raw, path, compiling)
    const scores = raw.levels.map((row, index) => compiling.quantity(`${path}/levels/${index}/score`, row.score))
    const byLevel = new Map(raw.levels.map(({ level }, index) => [level, scores[index]] as const).reverse())
    return {
      quick({ frame }) {
        const level = graded && frame[graded.slot]
        return typeof level === 'string' ? byLevel.get(level) : undefined
      },
      choice: compiling.choice(`${path}/levels`, graded ? compileRows(raw, path, graded) : [], 'facts'),
      rows: { path: `${path}/levels`, length: scores.length },
      score({ frame }, row) {
        const value = graded && frame[graded.slot]
        return {
          ...rowScore(scores, `${path}/levels`, figure, value, row),
          get inputs() {
            return graded ? [{ figure: graded.id, value: valueText(value ?? '') }] : []
          },
        }
      },
    }
  },
}

function compileGraded(raw: LevelsScoring, path: string, compiling: Compiling): Name | undefined {
  const graded = compiling.metric(`${path}/of`, raw.of)
  if (graded === undefined || graded.type === 'text') return graded
  compiling.report(issue('levels-of-no-grade', 'error', `${path}/of`, { metric: graded.label }))
  return undefined
}

/** A level that the metric cannot have is left out: a check reports it, and such a scheme is never evaluated. */
function compileRows(raw: LevelsScoring, path: string, graded: Name) {
  return raw.levels.flatMap(({ level }, index) => {
    const row = `${path}/levels/${index}`
    if (graded.levels?.includes(level) === false) return []
    const condition: Condition = { all: [{ fact: graded.id, operator: 'equal', value: level }] }
    return [{ path: row, condition }]
  })
}
