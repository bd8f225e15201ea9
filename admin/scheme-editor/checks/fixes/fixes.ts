import type { Issue, IssueCode } from '../../../../engine/index.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { conditionForm, emptyGroup, nearLevel, oneInList } from './condition-fixes.ts'
import type { Fix, FixMaker } from './fix.ts'
import {
  bracketedName,
  dateOfText,
  nearFunction,
  nearLevelInFormula,
  nearNameInFormula,
  percentOnce,
  signInstead,
  withoutSeparator,
} from './formula-fixes.ts'
import { freshId, wellFormedId } from './id-fixes.ts'
import { suggestedValue, valueOfNothing } from './parameter-fixes.ts'
import { behindWhatItUses, componentForReward } from './pay-fixes.ts'
import { declaredIn, emptyEntry, nearName, secondWeight } from './reference-fixes.ts'
import { ascendingRows, bandsInOrder, gapBelow, rankFromOne, unreachableRow } from './row-fixes.ts'
import { forcedShareFixes, raterWeightFixes } from './share-fixes.ts'
import {
  asNumber,
  asText,
  asYesNo,
  forbiddenCharacter,
  nearWord,
  repeatedValue,
  swappedLimits,
  unknownField,
  unusedField,
  unwantedField,
} from './value-fixes.ts'
import { weightFixes } from './weight-fixes.ts'

/** What puts each kind of issue right; those that somebody has to decide are not among them. */
export const fixMakers: Readonly<Partial<Record<IssueCode, FixMaker>>> = {
  'field-unknown': unknownField,
  'field-not-wanted': unwantedField,
  'value-not-allowed': nearWord,
  'wrong-form': conditionForm,
  'too-few': emptyGroup,
  'not-a-whole-number': asNumber,
  'value-twice': repeatedValue,
  'not-a-number': asNumber,
  'not-a-text': asText,
  'not-a-list': oneInList,
  'not-yes-or-no': asYesNo,
  'text-forbidden-character': forbiddenCharacter,
  'id-malformed': wellFormedId,
  'formula-unknown-name': nearNameInFormula,
  'formula-unknown-function': nearFunction,
  'formula-write-instead': signInstead,
  'formula-thousands-separator': withoutSeparator,
  'formula-percent-twice': percentOnce,
  'formula-text-for-date': dateOfText,
  'formula-property-access': bracketedName,
  'formula-not-a-level': nearLevelInFormula,
  'id-twice': freshId,
  'name-unknown': nearName,
  'parameter-unfilled': suggestedValue,
  'parameter-unknown': valueOfNothing,
  'component-not-yet-known': behindWhatItUses,
  'table-base-unused': unusedField,
  'tiers-prior-of-whole': unusedField,
  'tiers-base-of-marginal': unusedField,
  'condition-number-wanted': asNumber,
  'condition-text-wanted': asText,
  'condition-yes-no-wanted': asYesNo,
  'condition-level-unknown': nearLevel('levels', 'value'),
  'weights-not-hundred': weightFixes,
  'weights-not-hundred-for': weightFixes,
  'rater-weights-not-hundred': raterWeightFixes,
  'forced-shares-not-hundred': forcedShareFixes,
  'forced-bands-out-of-order': bandsInOrder,
  'row-unreachable': unreachableRow,
  'rows-not-ascending': ascendingRows,
  'ranks-start-at-one': rankFromOne,
  'gap-below': gapBelow,
  'level-unknown': nearLevel('allowed', 'level'),
  'cap-below-floor': swappedLimits,
  'consequence-not-paid': componentForReward,
  'post-not-declared': declaredIn('/document/posts'),
  'department-not-declared': declaredIn('/document/departments'),
  'rater-not-declared': declaredIn('/document/raters'),
  'component-not-declared': declaredIn('/document/pay/components'),
  'band-not-declared': declaredIn('/document/bands/rows'),
  'reward-not-declared': declaredIn('/document/rewards'),
  'penalty-not-declared': declaredIn('/document/penalties'),
  'weight-stated-twice': secondWeight,
  'cycle-never-due': emptyEntry,
}

/** What may be done about an issue with one edit; nothing where the draft says something that nobody foresaw. */
export function fixesOf(found: Issue, content: DraftContent): readonly Fix[] {
  try {
    return fixMakers[found.code]?.(found, content) ?? []
  } catch {
    return []
  }
}
