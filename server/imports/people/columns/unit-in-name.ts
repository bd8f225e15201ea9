import { foldName } from '../../../../engine/index.ts'
import type { UnitChoice } from '../reading/unit-choice.ts'

/** What people write in brackets after the name of a column. */
const units: Readonly<Record<string, UnitChoice | undefined>> = {
  元: 'yuan',
  人民币: 'yuan',
  rmb: 'yuan',
  cny: 'yuan',
  yuan: 'yuan',
  千元: 'thousand',
  万元: 'ten-thousand',
  万: 'ten-thousand',
  百万元: 'million',
  亿元: 'hundred-million',
  亿: 'hundred-million',
  '%': 'written',
  百分比: 'written',
  天: undefined,
  日: undefined,
  次: undefined,
  个: undefined,
  件: undefined,
  人: undefined,
  分: undefined,
  年: undefined,
}

/** The name of a column without the unit that stands in brackets at its end, and that unit: "销售额（万元）" is 销售额 in 万元. */
export function unitInName(name: string): { readonly bare: string; readonly unit: UnitChoice | undefined } | undefined {
  const [, bare, written] = /^(.*\S)\s*\(\s*([^()]+?)\s*\)$/.exec(foldName(name)) ?? []
  if (bare === undefined || written === undefined || !Object.hasOwn(units, written)) return undefined
  return { bare, unit: units[written] }
}
