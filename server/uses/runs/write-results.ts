import { invariant } from '../../../engine/index.ts'
import { results } from '../../collections/runs.ts'
import type { Work } from '../../jobs/jobs.ts'
import type { Change } from '../../store/store.ts'
import type { Doing } from '../doing.ts'
import { asJson } from '../schemes/scheme-record.ts'
import { minus } from './amounts.ts'
import { type ControlTotals, controlCount, payoutOf } from './control-totals.ts'
import { earlierPayouts } from './earlier-payouts.ts'
import type { CohortEvaluated, EvaluatedPerson, LastAnswer } from './evaluation-task.ts'
import { resultsAtOnce } from './remove-results.ts'
import { resultFields, resultId } from './result-record.ts'
import type { RunRecord } from './run-record.ts'

interface Writing {
  readonly work: Work
  readonly doing: Doing
  /** How many people there are. */
  readonly all: number
}

interface Written {
  readonly control: ControlTotals
  readonly last: LastAnswer
}

/** Keeps what was evaluated as the results of the attempt that was begun, 1,000 in a command, and counts it. */
export async function writeResults(
  run: RunRecord,
  answers: AsyncIterable<CohortEvaluated>,
  { work, doing, all }: Writing,
): Promise<Written> {
  const before = await earlierPayouts(run, doing.store)
  const count = controlCount()
  let waiting: Change[] = []
  let done = 0
  let last: Written['last'] | undefined
  const write = async () => {
    work.signal.throwIfAborted()
    if (waiting.length > 0) await doing.store.apply({ name: 'write-results', changes: waiting })
    done += waiting.length
    waiting = []
    if (done > 0) work.progress({ stage: 'stage-writing', done, all })
  }
  for await (const answer of answers) {
    if ('text' in answer) {
      // What the task wrote.
      for (const evaluated of JSON.parse(answer.text) as readonly EvaluatedPerson[]) {
        const payout = payoutOf(evaluated.outcome)
        waiting.push(
          creation(run, { ...evaluated, place: done + waiting.length, before: before.get(evaluated.outcome.id) }),
        )
        count.add(payout)
      }
      if (waiting.length >= resultsAtOnce) await write()
    } else last = answer
  }
  await write()
  invariant(last !== undefined, 'an evaluation ends with its totals')
  return { control: count.totals(), last }
}

interface ToWrite extends EvaluatedPerson {
  readonly place: number
  /** What the person was paid by the run before. */
  readonly before: string | undefined
}

function creation(run: RunRecord, { given, outcome, place, before }: ToWrite): Change {
  const { begun: attempt } = run.fields
  const payout = payoutOf(outcome)
  const change = payout === undefined || before === undefined ? undefined : minus(payout, before)
  const fields = resultFields(run, { attempt, place, given, outcome, change })
  return { do: 'create', in: results.name, id: resultId(run.id, attempt, given.id), fields: asJson(fields) }
}
