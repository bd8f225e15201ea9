import { indicatorsOf, type Scheme } from '../../../engine/index.ts'

/** Where a scheme compares people with each other, and what that part is called. */
export interface Comparison {
  readonly kind: 'rank' | 'forced' | 'rank-scoring' | 'pool' | 'formula'
  readonly name?: string
}

/** Why the outcome of one person depends on the others. */
export function comparisonsIn({ raw, formulas }: Scheme): readonly Comparison[] {
  const ranked = indicatorsOf(raw).filter(({ indicator }) => indicator.scoring?.kind === 'rank')
  const pools = (raw.pay?.components ?? []).filter(({ kind }) => kind === 'pool')
  const hasCall = [...formulas.values()].some(({ cohort }) => cohort.length > 0)
  return [
    ...(raw.rank === undefined ? [] : [{ kind: 'rank' as const }]),
    ...(raw.bands?.forced === undefined ? [] : [{ kind: 'forced' as const }]),
    ...ranked.map(({ indicator: { name } }) => ({ kind: 'rank-scoring' as const, name })),
    ...pools.map(({ name }) => ({ kind: 'pool' as const, name })),
    ...(hasCall ? [{ kind: 'formula' as const }] : []),
  ]
}
