import type { Compiling } from '../model/compiling.ts'
import type { Scoring } from '../model/raw/scheme.ts'
import { completion } from './completion.ts'
import { events } from './events.ts'
import { formula } from './formula.ts'
import { interpolated } from './interpolated.ts'
import { levels } from './levels.ts'
import { rank } from './rank.ts'
import { ratings } from './ratings.ts'
import type { CompiledScoring, ScoringKind } from './scoring-kind.ts'
import { steps } from './steps.ts'
import { yesNo } from './yes-no.ts'
import { zeroReason } from './zero-reason.ts'

/** Every scoring method by the name that documents use. */
export const scoringKinds: { readonly [K in Scoring['kind']]: ScoringKind<K> } = {
  completion,
  steps,
  interpolated,
  levels,
  ratings,
  events,
  'yes-no': yesNo,
  rank,
  formula,
}

/** Compiles the scoring of one indicator: `figure` is `score:<indicator>`, `path` points to the scoring. Every zero has a reason. */
export function compileScoring(raw: Scoring, path: string, figure: string, compiling: Compiling): CompiledScoring {
  const compiled = compileKind(raw, path, figure, compiling)
  return {
    ...compiled,
    score(subject, row) {
      const scored = compiled.score(subject, row)
      const reason = zeroReason(scored.value, scored.reason, figure)
      return reason === scored.reason || reason === undefined ? scored : { ...scored, reason }
    },
  }
}

function compileKind<K extends Scoring['kind']>(
  raw: Extract<Scoring, { kind: K }>,
  path: string,
  figure: string,
  compiling: Compiling,
): CompiledScoring {
  return scoringKinds[raw.kind as K].compile(raw, path, figure, compiling)
}
