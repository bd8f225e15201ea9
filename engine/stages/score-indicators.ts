import { leavesOf } from '../compile/leaves-of.ts'
import type { CompiledIndicator, Scheme } from '../compile/scheme.ts'
import { compareCycles, cycleOf, isLastPartOf, partsOf } from '../kernel/period.ts'
import type { PeriodKey } from '../model/raw/facts.ts'
import { Gap } from '../model/value.ts'
import type { Scored } from '../scoring/scoring-kind.ts'
import { isFor } from './choose-participants.ts'
import { decide, type Stages } from './decide.ts'
import { isEmployedIn } from './employment.ts'
import type { PersonRun } from './person-run.ts'

/** What one scoring of one leaf gave, in each period it was done for. */
export type LeafScores = ReadonlyMap<CompiledIndicator, ReadonlyMap<PersonRun, Scored>>

/** Scores every leaf for everyone it applies to, in the period itself or in the smaller periods of the leaf's own cycle. */
export function* scoreLeaves(scheme: Scheme, runs: readonly PersonRun[]): Stages<LeafScores> {
  const leaves = leavesOf(scheme.indicators)
  const subjects = new Map(
    leaves.map((leaf) => [leaf, runs.flatMap((run) => (isScored(leaf, run) ? scoredIn(leaf, run) : []))]),
  )
  const leavesOfSubject = new Map<PersonRun, CompiledIndicator[]>()
  for (const [leaf, scored] of subjects) {
    for (const samePeriod of byPeriod(scored).values()) leaf.scoring?.prepare?.(samePeriod)
    for (const subject of scored) leavesOfSubject.set(subject, [...(leavesOfSubject.get(subject) ?? []), leaf])
  }
  const choicesOf = (subject: PersonRun) =>
    (leavesOfSubject.get(subject) ?? []).flatMap((leaf) => leaf.scoring?.choice ?? [])
  const rowOf = yield* decide([...leavesOfSubject.keys()], choicesOf)
  return new Map(leaves.map((leaf) => [leaf, scoresOf(leaf, subjects.get(leaf) ?? [], rowOf)]))
}

function scoresOf(
  leaf: CompiledIndicator,
  subjects: readonly PersonRun[],
  rowOf: (run: PersonRun, choice: NonNullable<NonNullable<CompiledIndicator['scoring']>['choice']>) => number,
): ReadonlyMap<PersonRun, Scored> {
  const scores = new Map<PersonRun, Scored>()
  const { scoring } = leaf
  if (scoring === undefined) return scores
  for (const subject of subjects) {
    const row = scoring.choice === undefined ? -1 : Math.max(rowOf(subject, scoring.choice), -1)
    scores.set(subject, scoring.score(subject, row))
  }
  return scores
}

/** Whether the leaf applies to this person and is due in this period. */
export function isScored(leaf: CompiledIndicator, run: PersonRun): boolean {
  return isFor(leaf.raw, run) && isDue(leaf, run.period)
}

/** A cycle coarser than the period's is due in its last period only. */
export function isDue({ raw }: CompiledIndicator, period: PeriodKey): boolean {
  const isCoarser = raw.cycle !== undefined && compareCycles(raw.cycle, cycleOf(period)) > 0
  return !isCoarser || isLastPartOf(period, raw.cycle ?? cycleOf(period))
}

/** The person in this period, or in each of the smaller periods that the leaf is scored for. */
export function scoredIn(leaf: CompiledIndicator, run: PersonRun): readonly PersonRun[] {
  return smallerPeriods(leaf, run)?.flatMap((period) => run.parts.get(period) ?? []) ?? [run]
}

/** The smaller periods that a leaf is scored for, those in which the person was employed; undefined: it is scored for the whole one. */
function smallerPeriods({ raw }: CompiledIndicator, run: PersonRun): readonly PeriodKey[] | undefined {
  if (raw.cycle === undefined || compareCycles(raw.cycle, cycleOf(run.period)) >= 0) return undefined
  return partsOf(run.period, raw.cycle).filter((period) => isEmployedIn(run.person, period))
}

/** The smaller periods that a leaf needs and that nothing was given for. */
export function lackingParts(leaf: CompiledIndicator, run: PersonRun): Gap | undefined {
  const { raw } = leaf
  const lacking = smallerPeriods(leaf, run)?.filter((period) => !run.parts.has(period)) ?? []
  if (lacking.length === 0) return undefined
  return Gap.missing(
    ...lacking.map((period) => ({ figure: `score:${raw.id}`, name: raw.name, what: 'fact' as const, period })),
  )
}

function byPeriod(runs: readonly PersonRun[]): ReadonlyMap<PeriodKey, readonly PersonRun[]> {
  return Map.groupBy(runs, (run) => run.period)
}
