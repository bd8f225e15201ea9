import type { RawFactValues } from '../../../engine/index.ts'
import { add } from '../../../engine/kernel/arithmetic.ts'
import type { Decimal } from '../../../engine/kernel/decimal.ts'
import { round } from '../../../engine/kernel/round.ts'
import { stepOf, stepTable } from './exact-steps.ts'

const t0 = stepTable(15)
const t1 = stepTable(12)
const t2 = stepTable(10)
const t3 = stepTable(10)
const t4 = stepTable(9)
const t5 = stepTable(9)
const t6 = stepTable(8)
const t7 = stepTable(7)
const t8 = stepTable(6)
const t9 = stepTable(6)
const t10 = stepTable(5)
const t11 = stepTable(3)

/** The twelve scores as they are shown, and the rounded total. */
export function scorePerson(facts: RawFactValues): { scores: Record<string, string>; total: Decimal } {
  const s0 = stepOf(t0, facts['actual-0'], facts['target-0'])
  const s1 = stepOf(t1, facts['actual-1'], facts['target-1'])
  const s2 = stepOf(t2, facts['actual-2'], facts['target-2'])
  const s3 = stepOf(t3, facts['actual-3'], facts['target-3'])
  const s4 = stepOf(t4, facts['actual-4'], facts['target-4'])
  const s5 = stepOf(t5, facts['actual-5'], facts['target-5'])
  const s6 = stepOf(t6, facts['actual-6'], facts['target-6'])
  const s7 = stepOf(t7, facts['actual-7'], facts['target-7'])
  const s8 = stepOf(t8, facts['actual-8'], facts['target-8'])
  const s9 = stepOf(t9, facts['actual-9'], facts['target-9'])
  const s10 = stepOf(t10, facts['actual-10'], facts['target-10'])
  const s11 = stepOf(t11, facts['actual-11'], facts['target-11'])
  const front = add(add(add(s0.points, s1.points), add(s2.points, s3.points)), add(s4.points, s5.points))
  const back = add(add(add(s6.points, s7.points), add(s8.points, s9.points)), add(s10.points, s11.points))
  return {
    scores: {
      'i-0': s0.text,
      'i-1': s1.text,
      'i-2': s2.text,
      'i-3': s3.text,
      'i-4': s4.text,
      'i-5': s5.text,
      'i-6': s6.text,
      'i-7': s7.text,
      'i-8': s8.text,
      'i-9': s9.text,
      'i-10': s10.text,
      'i-11': s11.text,
    },
    total: round(add(front, back), 2, 'half-up'),
  }
}
