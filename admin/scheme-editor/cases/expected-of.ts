import type { Expected, PersonOutcome } from '../../../engine/index.ts'

/** All that a case can expect of an outcome, as it came out; values of metrics are left to whoever wants to name them. */
export function expectedOf(outcome: PersonOutcome): Expected {
  const { id, status, total, rank, band, scores, rewards, penalties, pay, payout, carried, missing, problems } = outcome
  const ids = (list: PersonOutcome['rewards']) => list && { list: [...new Set(list.map((each) => each.id))] }
  return {
    person: id,
    status,
    ...(total !== undefined && { total }),
    ...(rank !== undefined && { rank }),
    ...(band !== undefined && { band }),
    ...(hasAny(scores) && { scores: { ...scores } }),
    ...(rewards && { rewards: ids(rewards)?.list ?? [] }),
    ...(penalties && { penalties: ids(penalties)?.list ?? [] }),
    ...(hasAny(pay) && { pay: { ...pay } }),
    ...(payout !== undefined && { payout }),
    ...(hasAny(carried) && { carried: { ...carried } }),
    ...(missing && { missing: [...new Set(missing.map(({ name }) => name))] }),
    ...(problems && { problems: [...new Set(problems.map(({ code }) => code))] }),
  }
}

function hasAny(values: object | undefined): boolean {
  return values !== undefined && Object.keys(values).length > 0
}
