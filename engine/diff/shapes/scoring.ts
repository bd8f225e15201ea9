import type { LevelsScoring, RankScoring, RatingsScoring, Scoring, StepsScoring } from '../../model/raw/scheme.ts'
import type { EventsScoring, InterpolatedScoring } from '../../model/raw/scheme.ts'
import {
  type FieldShape,
  type FieldsOf,
  formula,
  group,
  type KindsOf,
  metric,
  parts,
  posts,
  rater,
  value,
  valueOr,
} from '../shape.ts'
import { stated } from './stated-value.ts'

const step: FieldsOf<StepsScoring['rows'][number]> = { from: value, score: value }
const rankStep: FieldsOf<RankScoring['rows'][number]> = { from: value, score: value }
const point: FieldsOf<InterpolatedScoring['points'][number]> = { at: value, score: value }
const level: FieldsOf<LevelsScoring['levels'][number]> = { level: value, score: value }
const ratingLevel: FieldsOf<NonNullable<RatingsScoring['levels']>[number]> = { level: value, score: value, from: value }
const raterWeight: FieldsOf<RatingsScoring['raters'][number]> = { rater, weight: value, posts }
const event: FieldsOf<EventsScoring['events'][number]> = { of: formula, each: value, most: value }

const kinds: KindsOf<Scoring> = {
  completion: {
    kind: value,
    actual: formula,
    target: formula,
    better: value,
    full: value,
    over: value,
    under: value,
    whenZero: group({ score: value, reason: value }),
  },
  steps: { kind: value, of: formula, rows: parts('step', 'from', 'all', step) },
  interpolated: { kind: value, of: formula, points: parts('point', 'at', 'all', point), beyond: valueOr('clamp') },
  levels: { kind: value, of: metric, levels: parts('level', 'level', 'none', level) },
  ratings: {
    kind: value,
    scope: valueOr('person'),
    raters: parts('rater-weight', 'rater', 'none', raterWeight),
    levels: parts('level', 'level', 'none', ratingLevel),
    min: value,
    max: value,
    times: value,
    whenRaterMissing: value,
  },
  events: { kind: value, start: value, events: parts('event', 'of', 'none', event) },
  'yes-no': { kind: value, of: formula, yes: value, no: value },
  rank: { kind: value, of: formula, within: value, better: value, rows: parts('rank-step', 'from', 'all', rankStep) },
  formula: { kind: value, formula, whenUndefined: stated },
}

export const scoring: FieldShape = { by: 'kinds', kinds }
