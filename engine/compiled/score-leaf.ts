import type { CompiledIndicator, Scheme } from '../compile/scheme.ts'
import type { OutcomeReason } from '../model/raw/outcome.ts'
import { Gap } from '../model/value.ts'
import { conditionTest } from '../rules/condition-test.ts'
import type { CompiledScoring } from '../scoring/scoring-kind.ts'
import type { FastPerson } from './fast-person.ts'
import { gaplessTest } from './gapless.ts'
import { hasCohortCall } from './has-cohort-call.ts'
import { notCounted, type Scorer, unusual } from './scorer.ts'

/** Ranks and shares inside its scoring need everyone. */
export function needsEveryone(scheme: Scheme, { raw, path }: CompiledIndicator): boolean {
  return raw.scoring?.kind === 'rank' || hasCohortCall(scheme, `${path}/scoring`)
}

export interface Scoring {
  readonly score: Scorer
  /** What its method says of the score of someone who has one. */
  readonly reasonOf?: (run: FastPerson) => OutcomeReason | undefined
}

/** Scores a leaf by its method: in the short way where there is one. */
export function leaf(scheme: Scheme, indicator: CompiledIndicator, scoring: CompiledScoring): Scoring {
  const isPrepared = needsEveryone(scheme, indicator)
  const { quick, choice, ladder } = scoring
  const names = choice?.names ?? []
  const tests = choice?.rows.map((row) => conditionTest(row, names)) ?? []
  const isKnown = gaplessTest(scheme, names)
  const ask = (run: FastPerson) => {
    if (!isPrepared) scoring.prepare?.([run])
    const row = choice !== undefined && isKnown(run) ? tests.findIndex((test) => test(run.frame)) : -1
    return scoring.score(run, row)
  }
  return {
    score(run) {
      const fast = quick?.(run)
      if (fast !== undefined) return fast
      const scored = ask(run)
      if (scored.isExcluded === true) return notCounted
      return scored.value instanceof Gap ? unusual : scored.value
    },
    reasonOf(run) {
      // Brings in the facts that have been looked at as doubles only.
      ladder?.exactRow(run)
      return ask(run).reason
    },
  }
}
