import type { RawFactValues } from '../../../engine/index.ts'
import { double } from '../pay-in-doubles.ts'

type Fact = RawFactValues[string] | undefined

function scoreOf(actual: Fact, target: Fact): number {
  const attainment = (double(actual) / double(target)) * 100
  if (attainment >= 120) return 110
  if (attainment >= 100) return 100
  if (attainment >= 90) return 85
  return attainment >= 75 ? 65.5 : 30
}

/** The twelve scores and the rounded total, in doubles. */
export function scoreInDoubles(facts: RawFactValues): { scores: Record<string, number>; total: number } {
  const s0 = scoreOf(facts['actual-0'], facts['target-0'])
  const s1 = scoreOf(facts['actual-1'], facts['target-1'])
  const s2 = scoreOf(facts['actual-2'], facts['target-2'])
  const s3 = scoreOf(facts['actual-3'], facts['target-3'])
  const s4 = scoreOf(facts['actual-4'], facts['target-4'])
  const s5 = scoreOf(facts['actual-5'], facts['target-5'])
  const s6 = scoreOf(facts['actual-6'], facts['target-6'])
  const s7 = scoreOf(facts['actual-7'], facts['target-7'])
  const s8 = scoreOf(facts['actual-8'], facts['target-8'])
  const s9 = scoreOf(facts['actual-9'], facts['target-9'])
  const s10 = scoreOf(facts['actual-10'], facts['target-10'])
  const s11 = scoreOf(facts['actual-11'], facts['target-11'])
  const front = s0 * 15 + s1 * 12 + s2 * 10 + s3 * 10 + s4 * 9 + s5 * 9
  const back = s6 * 8 + s7 * 7 + s8 * 6 + s9 * 6 + s10 * 5 + s11 * 3
  return {
    scores: {
      'i-0': s0,
      'i-1': s1,
      'i-2': s2,
      'i-3': s3,
      'i-4': s4,
      'i-5': s5,
      'i-6': s6,
      'i-7': s7,
      'i-8': s8,
      'i-9': s9,
      'i-10': s10,
      'i-11': s11,
    },
    total: Math.round(front + back) / 100,
  }
}
