import { compileScheme, type RawScheme } from '../../../../engine/index.ts'
import { freeId } from '../../sections/indicators/tree/new-indicator.ts'
import { applyChange, type Change } from '../../draft/change.ts'
import type { DraftContent } from '../../draft/draft-store.ts'
import { isObject } from '../../draft/json.ts'
import type { FixMaker } from './fix.ts'
import { at, calledOf, listAt } from './place-of.ts'

const list = '/document/pay/components'

/** A component that is computed from a later one goes behind it, where that leaves no other one too early. */
export const behindWhatItUses: FixMaker = ({ path, params: { name = '' } }, content) => {
  const components = listAt(content, list)
  const from = Number(path.slice(list.length + 1).split('/')[0])
  const to = components.findIndex((each) => isObject(each) && `pay:${each.id}` === name)
  const change: Change = [{ at: `${list}/${from}`, do: 'move', to: `${list}/${to}` }]
  if (to <= from || isAnyTooEarly(content, change)) return []
  return [{ does: 'move_after', params: { name: calledOf(components[to]) }, change }]
}

function isAnyTooEarly(content: DraftContent, change: Change): boolean {
  const { document }: DraftContent = Object(applyChange({ ...content }, change))
  // The form was right, or this issue would not have been found.
  const { issues } = compileScheme(document as unknown as RawScheme, { suggested: true })
  return issues.some(({ code }) => code === 'component-not-yet-known')
}

/** The money of a reward that nothing pays gets a component of its own; deductions need a limit, which somebody has to choose. */
export const componentForReward: FixMaker = ({ path }, content) => {
  const reward = at(content, path)
  if (!path.startsWith('/document/rewards/') || !isObject(reward)) return []
  const ids = new Set(listAt(content, list).flatMap((each) => (isObject(each) ? [String(each.id)] : [])))
  const component = {
    ...{ kind: 'formula', id: freeId(String(reward.id), ids), name: calledOf(reward) },
    formula: `[reward:${reward.id}]`,
  }
  return [
    {
      does: 'pay_reward',
      params: { name: calledOf(reward) },
      change: [{ at: `${list}/-`, do: 'insert', value: component }],
    },
  ]
}
