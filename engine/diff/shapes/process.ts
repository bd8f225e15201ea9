import type { Process } from '../../model/raw/scheme.ts'
import { condition, container, type FieldShape, type FieldsOf, flag, group, parts, value } from '../shape.ts'

const interview: FieldsOf<NonNullable<Process['interview']>> = {
  when: condition,
  withinDays: value,
  form: value,
  signedBy: value,
  filedWith: value,
}
const appeal: FieldsOf<NonNullable<Process['appeal']>> = {
  to: value,
  withinWorkingDays: value,
  answerWithinWorkingDays: value,
  correction: value,
  talkFirst: flag,
}
const deadline: FieldsOf<NonNullable<Process['calendar']>[number]> = {
  id: value,
  name: value,
  monthsAfter: value,
  day: value,
  by: value,
  requires: value,
}

const fields: FieldsOf<Process> = {
  drafts: value,
  approves: value,
  reviews: value,
  leads: value,
  takesPart: value,
  publiciseDays: value,
  selfRating: flag,
  selfRatingWithEvidence: flag,
  resultsPublishedWithCalculation: flag,
  interview: group(interview),
  appeal: group(appeal),
  calendar: parts('deadline', 'id', 'none', deadline),
}

export const process: FieldShape = container(fields)
