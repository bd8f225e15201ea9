import {
  add,
  amountOf,
  type ConsequenceOutcome,
  moneyText,
  nothing,
  type PersonOutcome,
  type RawScheme,
} from '../../engine/index.ts'
import type { RuleChange, RuleTaken } from './preview-summary.ts'

const lists = ['rewards', 'penalties'] as const
type List = (typeof lists)[number]

/** How often rewards and penalties took effect, and for how much. */
export interface RuleTally {
  put(outcome: PersonOutcome): void
  of(list: List, id: string, scale: number): RuleTaken
}

export function ruleTally(): RuleTally {
  const taken = new Map<string, { people: number; times: number; money: typeof nothing }>()
  const putOne = (list: List, { id, times, money }: ConsequenceOutcome) => {
    const sum = taken.get(`${list} ${id}`) ?? { people: 0, times: 0, money: nothing }
    taken.set(`${list} ${id}`, sum)
    sum.people += 1
    sum.times += times
    sum.money = add(sum.money, amountOf(money))
  }
  return {
    put: (outcome) => {
      if (outcome.status !== 'complete') return
      for (const list of lists) for (const one of outcome[list] ?? []) putOne(list, one)
    },
    of: (list, id, scale) => {
      const { people, times, money } = taken.get(`${list} ${id}`) ?? { people: 0, times: 0, money: nothing }
      return { people, times, money: moneyText(money, scale) }
    },
  }
}

/** Those of the one document and then those that only the other one has, in their order. */
export function ruleChanges(
  after: { readonly document: RawScheme; readonly tally: RuleTally },
  before: { readonly document: RawScheme; readonly tally: RuleTally } | undefined,
  scale: number,
): readonly RuleChange[] {
  return lists.flatMap((list) => {
    const names = new Map(
      [...(before?.document[list] ?? []), ...(after.document[list] ?? [])].map((one) => [one.id, one.name]),
    )
    const ids = new Set([...(after.document[list] ?? []), ...(before?.document[list] ?? [])].map(({ id }) => id))
    return [...ids].map((id) => ({
      ...{ list, id, name: names.get(id) ?? id },
      ...(before && { before: before.tally.of(list, id, scale) }),
      after: after.tally.of(list, id, scale),
    }))
  })
}
