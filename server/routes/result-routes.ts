import type { Resource } from '../access/policy.ts'
import type { Deps } from '../deps.ts'
import type { Call, ListFields, Route } from '../http/route.ts'
import type { Doing } from '../uses/doing.ts'
import { listRecords } from '../uses/records/list-records.ts'
import { readRecord } from '../uses/records/read-record.ts'
import { explainResult } from '../uses/runs/explain-result.ts'
import { amongCurrent, resultKind } from '../uses/runs/result-kind.ts'
import type { RunState } from '../uses/runs/run-record.ts'
import { doingOf } from './doing-of.ts'
import { explanationView, resultSummaries, resultViews } from './result-view.ts'
import { statementViews } from './statement-view.ts'

interface Shown {
  readonly resource: Resource
  /** Of the runs whose results are shown. */
  readonly states: readonly RunState[]
}

const ofAll: Shown = { resource: 'results', states: ['evaluated', 'reviewed', 'locked'] }
const ofLocked: Shown = { resource: 'statements', states: ['locked'] }

const sort = ['name', 'employee', 'department', 'period', 'total', 'payout', 'change']
const list: ListFields = {
  sort,
  filter: ['run', 'period', 'scheme', 'employee', 'department', 'post', 'team', 'band', 'status', 'change'],
  search: ['name', 'employee'],
}

/** What runs came to, for each person, and to each person for themselves. */
export const resultRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/results', list, answer: 'result', access: { resource: 'results', action: 'read' } },
    summary: 'Lists what runs came to, person by person; those without pay with the reasons.',
    run: (call, deps) => listed(ofAll, resultSummaries, call, deps),
  },
  {
    ...{ method: 'get', path: '/results/:id', answer: 'result', access: { resource: 'results', action: 'read' } },
    summary: 'Shows a result with the figures that were frozen and every figure that came of them.',
    run: async (call, deps) => {
      const doing = await reading(ofAll, call, deps)
      const record = await readRecord(resultKind, call.params.id ?? '', doing)
      const [body = {}] = await resultViews([record], doing, call.language)
      return { body, version: record.version }
    },
  },
  {
    ...{ method: 'get', path: '/results/:id/explanation', answer: 'explanation' },
    ...{ access: { resource: 'results', action: 'read' }, atOnce: 1 },
    summary: 'Shows how a result came about: computed once more, step by step, from the frozen figures.',
    run: (call, deps) => explained(ofAll, call, deps),
  },
  {
    ...{ method: 'get', path: '/statements', answer: 'statement', access: { resource: 'statements', action: 'read' } },
    list: { sort: ['period', 'payout', 'total'], filter: ['period', 'scheme', 'band'] },
    summary: 'Lists one’s own results of locked runs.',
    run: (call, deps) => listed(ofLocked, resultSummaries, call, deps),
  },
  {
    ...{ method: 'get', path: '/statements/:id', answer: 'statement' },
    access: { resource: 'statements', action: 'read' },
    summary: 'Shows one of one’s own results, what was settled since, and until when one can appeal.',
    run: async (call, deps) => {
      const doing = await reading(ofLocked, call, deps)
      const record = await readRecord(resultKind, call.params.id ?? '', doing)
      const [body = {}] = await statementViews([record], doing, call.language)
      return { body, version: record.version }
    },
  },
  {
    ...{ method: 'get', path: '/statements/:id/explanation', answer: 'explanation' },
    ...{ access: { resource: 'statements', action: 'read' }, atOnce: 1 },
    summary: 'Shows how one of one’s own results came about, step by step.',
    run: (call, deps) => explained(ofLocked, call, deps),
  },
]

async function explained(shown: Shown, call: Call, deps: Deps) {
  const result = await explainResult(call.params.id ?? '', await reading(shown, call, deps))
  return { body: explanationView(result, call.language) }
}

/** Only results that count are within anybody's reach. */
async function reading({ resource, states }: Shown, call: Call, deps: Deps): Promise<Doing> {
  return amongCurrent(await doingOf(call, { resource, action: 'read' }, deps), states)
}

async function listed(shown: Shown, view: typeof resultSummaries, call: Call, deps: Deps) {
  const query = call.list ?? { range: { from: 0, to: 0 } }
  const doing = await reading(shown, call, deps)
  const { records, total } = await listRecords(resultKind, query, doing)
  const { from } = query.range
  const range = { from, to: from + records.length - 1, total }
  return { body: await view(records, doing, call.language), range }
}
