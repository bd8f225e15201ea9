import type { PersonOutcome } from '../../../engine/index.ts'
import { adjustments } from '../../collections/runs.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Doing } from '../doing.ts'
import { Conflict } from '../refusals.ts'
import { plus } from '../runs/amounts.ts'
import type { RunRecord } from '../runs/run-record.ts'
import { pinnedVersion } from '../runs/version-to-run.ts'
import { adjustmentRecord } from './adjustment-record.ts'
import { checkCorrections } from './check-corrections.ts'
import type { Correction } from './correction.ts'
import { type Owed, owed, shouldOf } from './differences.ts'
import { evaluatedAnew } from './evaluated-anew.ts'
import { peopleOfRun } from './people-of-run.ts'

/** People that a refusal names at most. */
const most = 20

/** Somebody who is owed something, or owes it. */
export interface Affected {
  readonly employee: string
  readonly name?: string | undefined
  readonly department?: string | undefined
  readonly owed: Owed
  readonly outcome: PersonOutcome
}

/** What everybody in a locked run is owed after all its corrections, earlier ones and these. Those who are owed nothing are left out. */
export async function whatIsOwed(
  run: RunRecord,
  { corrections, isDoubleChecked }: { corrections: readonly Correction[]; isDoubleChecked: boolean },
  doing: Doing,
): Promise<readonly Affected[]> {
  const version = await pinnedVersion(run, doing)
  const { people, paid } = await peopleOfRun(run, doing.store)
  checkCorrections(corrections, { people, period: run.fields.period, version })
  const earlier = await earlierSums(run.id, doing)
  const all = [...run.fields.settled.flatMap((settled) => settled.corrections), ...corrections]
  const affected: Affected[] = []
  const undecided: string[] = []
  for await (const { given, outcome } of evaluatedAnew(run, { corrections: all, version, isDoubleChecked }, doing)) {
    const { id: employee, name, department } = given
    const should = shouldOf(outcome)
    const [was, since] = [paid.get(employee), earlier.get(employee)]
    if (should === undefined) {
      // Nobody could say before what they are paid, and nobody can now.
      if (was !== undefined || since !== undefined) undecided.push(employee)
      continue
    }
    const left = owed(should, { paid: was ?? '0', earlier: since ?? '0' })
    if (left !== undefined) affected.push({ employee, name, department, owed: left, outcome })
  }
  if (undecided.length > 0) throw new Conflict('adjusted-undecided', { people: undecided.slice(0, most).join(', ') })
  return affected
}

async function earlierSums(run: string, { store }: Doing): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>()
  const query = { scope: 'everything', filter: { field: 'run', is: run } } as const
  for await (const portion of inPortions(store.stream(adjustments.name, query), 500)) {
    for (const record of portion) {
      const { employee, difference } = adjustmentRecord(record).fields
      sums.set(employee, plus(sums.get(employee) ?? '0', difference))
    }
  }
  return sums
}
