import { expect, test } from 'vitest'
import { periodKind } from '../../../../server/uses/figures/period-kind.ts'
import { employeeKind } from '../../../../server/uses/people/employee-kind.ts'
import { removeRecord } from '../../../../server/uses/records/remove-record.ts'
import { doingBy } from '../../../support/company.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { evaluatedRun, openedRun, personOfSales, runStore } from '../../../support/run-company.ts'

test('a period is not removed while there is a run of it', async () => {
  const store = await runStore()
  const facts = await store.list('facts', { scope: 'everything' })
  const changes = facts.records.map(({ id, version }) => ({ do: 'remove', in: 'facts', id, version }) as const)
  await store.apply({ name: 'take-back', changes })
  await openedRun(store)
  const removing = removeRecord(periodKind, { id: '2026-03', version: 1 }, doingBy('hr', store))
  expect(await refusalOf(removing)).toMatchObject({ code: 'period-has-records', params: { count: 1 } })
})

test('somebody who was evaluated is not removed', async () => {
  const store = await runStore()
  await store.apply({ name: 'join', changes: [personOfSales('011')] })
  await evaluatedRun(store)
  const removing = removeRecord(employeeKind, { id: '011', version: 1 }, doingBy('hr', store))
  expect(await refusalOf(removing)).toMatchObject({ code: 'still-in-use', errors: [{ params: { count: 1 } }] })
})
