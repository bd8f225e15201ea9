import type { Scheme } from '../compile/scheme.ts'
import type { RawFacts } from '../model/raw/facts.ts'
import type { Outcome } from '../model/raw/outcome.ts'
import { applyVetoes } from './apply-vetoes.ts'
import { chooseParticipants } from './choose-participants.ts'
import { computeFacts, computeMetrics } from './compute-metrics.ts'
import type { Stages } from './decide.ts'
import { expectFacts } from './expect-facts.ts'
import { gatherRuns, type Watching } from './gather-runs.ts'
import { grade, rankTotals } from './grade.ts'
import { loadFacts } from './load-facts.ts'
import { loadPerson } from './load-person.ts'
import { payPeople } from './pay-people.ts'
import { takeEffect } from './take-effect.ts'
import { totalScores } from './total-scores.ts'
import { writeOutcome } from './write-outcome.ts'

/** The story of a cohort: who is in, facts, scores, total, rank, band, rewards and penalties, pay, totals. */
export function* story(
  scheme: Scheme,
  facts: RawFacts,
  watching: Watching,
  places?: readonly number[],
): Stages<Outcome> {
  const everyone = gatherRuns(scheme, facts, watching, places)
  const parts = everyone.flatMap((run) => [...run.parts.values()])
  for (const run of [...everyone, ...parts]) {
    loadPerson(scheme, run)
    loadFacts(scheme, run)
  }
  const runs = yield* chooseParticipants(scheme, everyone)
  const partsByPeriod = Map.groupBy(
    runs.flatMap((run) => [...run.parts.values()]),
    (part) => part.period,
  )
  for (const samePeriod of [...partsByPeriod.values(), runs]) computeFacts(scheme, samePeriod)
  for (const run of runs) expectFacts(scheme, run)
  yield* totalScores(scheme, runs)
  computeMetrics(scheme, 'scores', runs)
  computeMetrics(scheme, 'total', runs)
  const vetoedBands = yield* applyVetoes(scheme, runs)
  rankTotals(scheme, runs)
  computeMetrics(scheme, 'rank', runs)
  yield* grade(scheme, runs, vetoedBands)
  computeMetrics(scheme, 'band', runs)
  const effects = yield* takeEffect(scheme, runs)
  computeMetrics(scheme, 'consequences', runs)
  const payments = yield* payPeople(scheme, runs)
  return writeOutcome(scheme, facts, everyone, effects, payments)
}
