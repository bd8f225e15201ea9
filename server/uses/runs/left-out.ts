import { results } from '../../collections/runs.ts'
import type { FieldError } from '../../http/api-error.ts'
import type { Doing } from '../doing.ts'
import { Conflict, Invalid } from '../refusals.ts'
import { resultsOf } from './current-results.ts'
import { type ResultRecord, resultRecord } from './result-record.ts'
import type { LeftOut, RunRecord } from './run-record.ts'

/** Sentences about people that an answer has at most. */
const most = 1000

/** People of a run of whom nobody can say what they are paid. */
export async function unpaid(run: RunRecord, { store }: Pick<Doing, 'store'>): Promise<readonly ResultRecord[]> {
  const all = [resultsOf(run), { field: 'status', in: ['incomplete', 'invalid'] }]
  const sort = [{ field: 'place', order: 'ascending' }] as const
  const { records } = await store.list(results.name, { scope: 'everything', filter: { all }, sort })
  return records.map(resultRecord)
}

/**
 * The people that a run leaves out, those named before and now. Refuses (400) whoever is named twice or can be paid: nobody is left out
 * whose pay is known.
 */
export function leftOut(
  run: RunRecord,
  named: readonly LeftOut[],
  without: readonly ResultRecord[],
): readonly LeftOut[] {
  const known = new Set(without.map(({ fields }) => fields.employee))
  const before = new Set(run.fields.without.map(({ employee }) => employee))
  const errors = named.flatMap(({ employee }, index): readonly FieldError[] => {
    const path = `/without/${index}/employee`
    if (!known.has(employee)) return [{ path, code: 'not-unpaid', params: { employee } }]
    const isTwice = before.has(employee) || named.findIndex((each) => each.employee === employee) < index
    return isTwice ? [{ path, code: 'left-out-twice', params: { employee } }] : []
  })
  if (errors.length > 0) throw new Invalid(errors)
  return [...run.fields.without, ...named]
}

/** Refuses (409) to lock while there is anybody who can neither be paid nor was left out by name; the answer lists them with what is missing. */
export function expectNobodyUnpaid(id: string, without: readonly LeftOut[], all: readonly ResultRecord[]): void {
  const named = new Set(without.map(({ employee }) => employee))
  const open = all.filter(({ fields }) => !named.has(fields.employee))
  if (open.length === 0) return
  throw new Conflict('run-has-unpaid', { id, count: open.length }, open.slice(0, most).map(unpaidError))
}

function unpaidError({ fields: { employee, name = '', status, outcome } }: ResultRecord): FieldError {
  const names = [
    ...(outcome.missing ?? []).map((each) => each.name),
    ...(outcome.problems ?? []).map(({ figure }) => figure),
  ]
  const params = { employee, name, personStatus: status, missing: [...new Set(names)].join('、') }
  return { path: '/without', code: 'person-unpaid', params }
}
