import { admits } from '../../access/admits.ts'
import { employees } from '../../collections/people.ts'
import { results } from '../../collections/runs.ts'
import type { Scope } from '../../store/query.ts'
import type { Doing } from '../doing.ts'
import { Forbidden } from '../refusals.ts'

/**
 * Refuses to preview people by their ids for somebody who may not see what each of them is paid: with one more and one less, the sums
 * would tell. `results`: the results that somebody reads; undefined: none.
 */
export async function expectOwnPeople(
  ids: readonly string[] | undefined,
  reads: Scope | undefined,
  { store }: Pick<Doing, 'store'>,
): Promise<void> {
  if (ids === undefined || reads === 'everything') return
  const filter = { field: 'id', in: ids } as const
  const { records } =
    reads === undefined ? { records: [] } : await store.list(employees.name, { scope: 'everything', filter })
  const isSeen = records.map(({ id, fields: { department } }) =>
    admits(reads ?? 'nothing', results, { id, fields: { employee: id, department } }),
  )
  if (isSeen.length < new Set(ids).size || isSeen.includes(false)) throw new Forbidden('preview-people-hidden')
}
