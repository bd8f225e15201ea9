import { pickWeighted } from '../pick-weighted.ts'
import { steady, steadyIs } from '../steady.ts'
import { generations } from './given-names.ts'
import { surnames } from './surnames.ts'

/** The share of women at the company. */
const womenShare = 0.46

/** A believable full name; as in life, some are borne by more than one person. */
export function personName(key: string): string {
  const names = pickWeighted(generations, steady(key, 'generation'))
  const given = steadyIs(womenShare, key, 'woman') ? names.women : names.men
  const byRank = given.map((name, rank) => [name, 1 / (rank + 7)] as const)
  return `${pickWeighted(surnames, steady(key, 'surname'))}${pickWeighted(byRank, steady(key, 'given'))}`
}
