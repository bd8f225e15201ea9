import type { Call, Route } from '../http/route.ts'
import type { JsonObject } from '../store/json.ts'
import { adjustmentKind } from '../uses/adjustments/adjustment-kind.ts'
import { adjustmentRecord } from '../uses/adjustments/adjustment-record.ts'
import type { Correction } from '../uses/adjustments/correction.ts'
import {
  checkSettlement,
  type Settlement,
  type Settling,
  settleCorrections,
} from '../uses/adjustments/settle-corrections.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import { textIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'
import { listRoute, type Readable, readRoute } from './resource-routes.ts'

const resource = 'adjustments'
const readable: Readable = {
  ...{ resource, kind: adjustmentKind, schema: 'adjustment', one: 'an adjustment', many: 'adjustments' },
  list: {
    sort: ['period', 'payIn', 'name', 'employee', 'department', 'difference', 'at', 'number'],
    filter: ['run', 'period', 'scheme', 'employee', 'department', 'payIn', 'number'],
    search: ['name', 'employee'],
  },
}

/** What is settled after a run was locked. */
export const adjustmentRoutes: readonly Route[] = [
  listRoute(readable, (records) =>
    records.map((record) => {
      const { id, version, fields } = adjustmentRecord(record)
      const { outcome: _, ...rest } = fields
      return { id, version, ...asJson(rest) }
    }),
  ),
  readRoute(readable),
  {
    ...{ method: 'post', path: '/runs/:id/adjustments/check', body: 'corrections', answer: 'settlement' },
    ...{ access: { resource, action: 'create' }, needsVersion: true, atOnce: 1 },
    summary: 'Says what corrections of a locked run would come to, for everybody whom they change anything for.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'create' }, deps)
      return { body: settlementView(await checkSettlement(settlingIn(call), doing)) }
    },
  },
  {
    ...{ method: 'post', path: '/runs/:id/adjustments', body: 'corrections', answer: 'settlement' },
    ...{ access: { resource, action: 'create' }, needsVersion: true, atOnce: 1 },
    summary: 'Settles corrections of a locked run in an open period; the results stay as they are.',
    run: async (call, deps) => {
      const doing = await doingOf(call, { resource, action: 'create' }, deps)
      const settlement = await settleCorrections(settlingIn(call), doing)
      return { status: 201, body: settlementView(settlement), version: settlement.run.version }
    },
  },
]

/** The schema of the body says what is in it. */
function settlingIn({ body, params: { id = '' }, version }: Call): Settling {
  const corrections = body.corrections as unknown as readonly Correction[]
  return { id, version, corrections, payIn: textIn(body, 'payIn'), reason: textIn(body, 'reason') }
}

/** Adjustments that an answer has at most; all of them are listed by themselves. */
const most = 1000

function settlementView({ run, settled, adjustments }: Settlement): JsonObject {
  const { number, payIn, control } = settled
  return {
    ...{ run: run.id, number, payIn, people: control.people, sum: control.sum },
    adjustments: adjustments
      .slice(0, most)
      .map(({ fields: { employee, name, should, paid, earlier, difference } }) => ({
        ...{ employee, ...(name !== undefined && { name }), should, paid, earlier, difference },
      })),
  }
}
