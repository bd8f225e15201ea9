import type {
  ConsequenceOutcome,
  PersonOutcome,
  RawFactValues,
  RawGroup,
  RawHistory,
  RawPerson,
} from '../../../engine/index.ts'
import type { HistoryWanted } from './gather-history-wanted.ts'
import { takeFacts } from './gather-taken.ts'

/** What a run made of one person, and from what. */
export interface LockedResult {
  readonly given: RawPerson
  readonly groups: readonly RawGroup[]
  readonly outcome: PersonOutcome
}

/** A locked result as the history of later periods: the wanted facts and computed figures, and what came of them. */
export function historyEntry(period: string, result: LockedResult, wanted: HistoryWanted): RawHistory {
  const { outcome } = result
  const { total, scores, band, rewards = [], penalties = [], pay } = outcome
  const facts = factsOf(result, wanted)
  return {
    period,
    ...(facts && { facts }),
    ...(total !== undefined && { total }),
    ...(scores && { scores }),
    ...(band !== undefined && { band }),
    ...(rewards.length > 0 && { rewards: timesOf(rewards) }),
    ...(penalties.length > 0 && { penalties: timesOf(penalties) }),
    demerits: { minor: demerits(outcome, 'minor'), major: demerits(outcome, 'major') },
    ...(pay && { pay }),
  }
}

/** What was agreed on for missing facts is what such a result was computed with. */
function factsOf({ given, groups, outcome }: LockedResult, wanted: HistoryWanted): RawFactValues | undefined {
  if (wanted.metrics.length === 0) return undefined
  const ofGroups = groups.filter(isOf(given)).map(({ facts }) => facts)
  const stated = outcome.status === 'not-included' ? {} : wanted.stated
  return takeFacts(Object.assign({}, stated, ...ofGroups, given.facts, outcome.metrics), wanted.metrics)
}

function isOf({ team, department }: RawPerson): (group: RawGroup) => boolean {
  const ids = { team, department }
  return ({ kind, id }) => kind === 'company' || ids[kind] === id
}

function timesOf(taken: readonly ConsequenceOutcome[]): Record<string, number> {
  return Object.fromEntries(taken.map(({ id, times }) => [id, times]))
}

/** Each time that a reward or penalty took effect, its demerits were given. */
function demerits({ rewards = [], penalties = [] }: PersonOutcome, level: 'minor' | 'major'): number {
  return [...rewards, ...penalties].reduce((sum, { times, effects }) => {
    const given = effects.filter((effect) => effect.kind === 'demerit' && effect.level === level)
    return sum + times * given.length
  }, 0)
}
