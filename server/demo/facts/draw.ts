import { steady, steadyIs, steadyWhole } from '../steady.ts'

/** Gives the figures of one person or group in one period, the same ones whenever it is asked. */
export interface Draw {
  /** How good the person is, around 1: goes into all that is better when higher. */
  readonly level: number
  whole(name: string, low: number, high: number): number
  /** With so many decimals. */
  figure(name: string, low: number, high: number, decimals: number): number
  /** An amount as text, to the fen. */
  money(name: string, low: number, high: number): string
  /** Whether something happened that happens in this share of all periods. */
  is(name: string, share: number): boolean
  /** How much of a whole number was done: around `usual` of it, more by those who are good, never more than all of it. */
  partOf(name: string, all: number, usual: number): number
}

/** Draws for whoever the key says in that period. */
export function drawOf(key: string, period: string): Draw {
  const between = (name: string, low: number, high: number) => low + (high - low) * steady(key, period, name)
  const level = 0.86 + 0.26 * steady(key, 'level') + 0.1 * (steady(key, period, 'form') - 0.5)
  return {
    level,
    whole: (name, low, high) => steadyWhole(low, high, key, period, name),
    figure: (name, low, high, decimals) => Number(between(name, low, high).toFixed(decimals)),
    money: (name, low, high) => between(name, low, high).toFixed(2),
    is: (name, share) => steadyIs(share, key, period, name),
    partOf: (name, all, usual) => Math.min(all, Math.round(all * usual * level * between(name, 0.94, 1.06))),
  }
}
