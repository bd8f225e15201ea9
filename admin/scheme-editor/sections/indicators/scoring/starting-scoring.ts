import type { JsonObject, JsonValue } from '../../../draft/json.ts'

export const scoringKinds = [
  'completion',
  'steps',
  'interpolated',
  'levels',
  'ratings',
  'events',
  'yes-no',
  'rank',
  'formula',
] as const

export type ScoringKind = (typeof scoringKinds)[number]

export function isScoringKind(kind: unknown): kind is ScoringKind {
  return scoringKinds.some((each) => each === kind)
}

const starts: Readonly<Record<ScoringKind, JsonObject>> = {
  completion: { actual: '', target: '', better: 'higher', full: 100, whenZero: 'incomplete' },
  steps: { of: '', rows: [{ from: 90, score: 100 }, { score: 0 }] },
  interpolated: {
    of: '',
    points: [
      { at: 0, score: 0 },
      { at: 100, score: 100 },
    ],
  },
  levels: { of: '', levels: [] },
  ratings: { raters: [], whenRaterMissing: 'block' },
  events: { start: 100, events: [{ of: '', each: -5 }] },
  'yes-no': { of: '', yes: 100, no: 0 },
  rank: {
    ...{ of: '', within: 'department', better: 'higher' },
    rows: [
      { from: 1, score: 100 },
      { from: 2, score: 90 },
    ],
  },
  formula: { formula: '' },
}

/** The formula that says what is judged, under the name that a kind has for it. */
const subjects: Readonly<Partial<Record<ScoringKind, string>>> = {
  completion: 'actual',
  steps: 'of',
  interpolated: 'of',
  'yes-no': 'of',
  rank: 'of',
  formula: 'formula',
}

/** A scoring of another kind to begin with. What was judged stays, where both kinds judge the value of a formula. */
export function startingScoring(kind: ScoringKind, before: JsonValue | undefined): JsonObject {
  const start = { kind, ...starts[kind] }
  const subject = subjects[kind]
  const judged = subjectOf(before)
  return subject === undefined || judged === undefined ? start : { ...start, [subject]: judged }
}

function subjectOf(before: JsonValue | undefined): string | undefined {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return undefined
  const found = Object.entries(before)
  const kind = found.find(([field]) => field === 'kind')?.[1]
  const field = isScoringKind(kind) ? subjects[kind] : undefined
  const judged = found.find(([name]) => name === field)?.[1]
  return typeof judged === 'string' && judged !== '' ? judged : undefined
}
