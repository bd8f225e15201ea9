import { decimal, one, zero } from '../kernel/decimal.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { RawScheme, Unit } from '../model/raw/scheme.ts'
import type { Declaration } from './name-table.ts'

const money = { type: 'number', unit: 'money' } as const

/** Results that every scheme has, whatever its parts are called. */
export function builtInNames(raw: RawScheme): readonly Declaration[] {
  const levels = (raw.bands?.rows ?? []).map((row) => row.id)
  return [
    { id: 'total', names: ['总分', 'total'], known: 'total', path: '/indicators', ...numberOf('score') },
    { id: 'rank', names: ['名次', 'rank'], known: 'rank', path: '/rank', ...numberOf('count'), min: decimal(1) },
    { id: 'band', names: ['等级', 'band'], known: 'band', path: '/bands', type: 'text', levels },
    { id: 'coefficient', names: ['等级系数', 'coefficient'], known: 'band', path: '/bands', ...numberOf('number') },
    { id: 'rewards', names: ['奖励合计', 'rewards'], known: 'consequences', path: '/rewards', ...money, min: zero },
    {
      id: 'penalties',
      names: ['处罚合计', 'penalties'],
      known: 'consequences',
      path: '/penalties',
      ...money,
      min: zero,
    },
    {
      id: 'proration',
      names: ['折算比例', 'proration'],
      known: 'facts',
      path: '/pay/proration',
      ...numberOf('number'),
      min: zero,
      max: one,
    },
  ]
}

/** Results of the parts of a scheme: scores of indicators, money of rewards and penalties, pay and balances of components. */
export function partNames(raw: RawScheme): readonly Declaration[] {
  const scores = indicatorsOf(raw).map(
    ({ indicator: { id, name }, path }): Declaration => ({
      id: `score:${id}`,
      names: [`${name}得分`, `${name} score`],
      known: 'scores',
      path,
      ...numberOf('score'),
    }),
  )
  return [...scores, ...consequenceNames(raw, 'rewards'), ...consequenceNames(raw, 'penalties'), ...payNames(raw)]
}

function consequenceNames(raw: RawScheme, list: 'rewards' | 'penalties'): readonly Declaration[] {
  const kind = list === 'rewards' ? 'reward' : 'penalty'
  return (raw[list] ?? []).map(({ id, name }, index) => ({
    id: `${kind}:${id}`,
    names: [name],
    known: 'consequences',
    path: `/${list}/${index}`,
    ...money,
    min: zero,
  }))
}

function payNames(raw: RawScheme): readonly Declaration[] {
  const balance = { names: ['上期结转应发'], known: 'participants', ...money, min: zero } as const
  const components = (raw.pay?.components ?? []).flatMap(({ id, name }, index): Declaration[] => {
    const path = `/pay/components/${index}`
    return [
      { id: `pay:${id}`, names: [name], known: 'pay', path, ...money },
      { ...balance, id: `carried:${id}`, names: [`上期结转${name}`], path },
    ]
  })
  const isCarried = raw.pay?.payout?.carryNegative === true
  return isCarried ? [{ ...balance, id: 'carried:payout', path: '/pay/payout' }, ...components] : components
}

function numberOf(unit: Unit): { readonly type: 'number'; readonly unit: Unit } {
  return { type: 'number', unit }
}
