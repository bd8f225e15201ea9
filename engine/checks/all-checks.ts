import { bandsCoverEveryScore } from './bands-cover-every-score.ts'
import { capsAboveFloors } from './caps-above-floors.ts'
import type { Check } from './check-context.ts'
import { componentsPaidOnce } from './components-paid-once.ts'
import { consequencesPaidOnce } from './consequences-paid-once.ts'
import { cyclesComeAbout } from './cycles-come-about.ts'
import { divisionsHaveAnOutcome } from './divisions-have-an-outcome.ts'
import { forcedSharesSumToHundred } from './forced-shares-sum-to-hundred.ts'
import { idsUsedOnce } from './ids-used-once.ts'
import { oneLegalLimit } from './one-legal-limit.ts'
import { partsExist } from './parts-exist.ts'
import { payTablesCoverEveryCase } from './pay-tables-cover-every-case.ts'
import { payoutNotNegative } from './payout-not-negative.ts'
import { prorationHasARule } from './proration-has-a-rule.ts'
import { raterWeightsSumToHundred } from './rater-weights-sum-to-hundred.ts'
import { resultsAreComputed } from './results-are-computed.ts'
import { rulesCanFire } from './rules-can-fire.ts'
import { scoreTablesCoverEveryValue } from './score-tables-cover-every-value.ts'
import { weightsStatedOnce } from './weights-stated-once.ts'
import { weightsSumToHundred } from './weights-sum-to-hundred.ts'

/** Every static check, in the order in which their issues are shown. */
export const allChecks: readonly Check[] = Object.freeze([
  partsExist,
  idsUsedOnce,
  resultsAreComputed,
  cyclesComeAbout,
  weightsStatedOnce,
  weightsSumToHundred,
  raterWeightsSumToHundred,
  scoreTablesCoverEveryValue,
  bandsCoverEveryScore,
  forcedSharesSumToHundred,
  capsAboveFloors,
  payTablesCoverEveryCase,
  prorationHasARule,
  componentsPaidOnce,
  consequencesPaidOnce,
  oneLegalLimit,
  divisionsHaveAnOutcome,
  rulesCanFire,
  payoutNotNegative,
])
