import type { RawFacts } from '../../engine/index.ts'
import type { Agreement } from './bench-report.ts'
import { compareFigures, comparePayouts } from './compare-payouts.ts'
import type { Contender } from './contender.ts'
import { collect } from './manner.ts'
import type { Plan } from './plan.ts'
import { spread } from './spread.ts'

/** Those that must give what we give, field by field; the others may differ by what doubles do. */
const mustAgree: ReadonlySet<Contender['id']> = new Set(['by-hand-exact', 'ours-reference'])

/** Compares everyone's results with ours: of the slow ones those of the people that they are timed on. */
export async function checkAgreement(
  contenders: readonly Contender[],
  facts: RawFacts,
  plan: Plan,
): Promise<readonly Agreement[]> {
  const ours = contenders.find(({ id }) => id === 'ours')
  const figures = new Map((await collect(ours?.prepare(facts) ?? (() => {}))).map((one) => [one.id, one]))
  const agreements: Agreement[] = []
  for (const { id, isSlow, prepare } of contenders) {
    if (id === 'ours') continue
    const people = isSlow ? [...spread(facts.people, plan.slowPeople)] : facts.people
    const theirs = await collect(prepare({ ...facts, people }))
    agreements.push((mustAgree.has(id) ? compareFigures : comparePayouts)(id, theirs, figures))
  }
  return agreements
}

/** Agreements that fail the benchmark. */
export function broken(agreements: readonly Agreement[]): readonly Agreement[] {
  return agreements.filter((each) => mustAgree.has(each.contender) && each.different > 0)
}
