import type { Resource } from '../access/policy.ts'
import { scopeFor } from '../access/scope-for.ts'
import type { Deps } from '../deps.ts'
import type { Call, Route } from '../http/route.ts'
import type { Scope } from '../store/query.ts'
import { missingFigures } from '../uses/figures/missing-figures.ts'
import { payTotals } from '../uses/exports/pay-totals.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'
import { schemesToRun } from '../uses/runs/schemes-to-run.ts'
import { sumUpRun } from '../uses/runs/sum-up-run.ts'
import { principalIn } from './call-parts.ts'
import { doingOf } from './doing-of.ts'
import { missingView } from './missing-view.ts'
import { runSummaries } from './run-view.ts'
import { runSummaryView } from './run-summary-view.ts'

const ofRuns = { resource: 'runs', action: 'read' } as const
const ofFacts = { resource: 'facts', action: 'read' } as const
const ofResults = { resource: 'results', action: 'read' } as const

/** What somebody who runs a period looks at: its schemes, what is missing, what runs come to and what is paid. */
export const periodRunRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/periods/:id/schemes', answer: 'period-schemes', access: ofRuns },
    summary: 'Lists the schemes that have a run in a period, or can have one.',
    run: async (call, deps) => {
      const doing = await doingOf(call, ofRuns, deps)
      const reads = { runs: doing.scope, versions: await readScope('versions', call, deps) }
      const schemes = await schemesToRun({ period: call.params.id ?? '', reads }, doing)
      return {
        body: {
          schemes: schemes.map(({ run, version, ...about }) => ({
            ...about,
            ...(run && { run: runSummaries([{ ...run, fields: asJson(run.fields) }])[0] ?? {} }),
            ...(version && { versionId: version.id, versionNumber: version.fields.number }),
          })),
        },
      }
    },
  },
  {
    ...{ method: 'get', path: '/schemes/:id/missing', query: ['period'], answer: 'missing-figures', access: ofFacts },
    atOnce: 1,
    summary: 'Says who of a scheme could not be paid for a period as things stand, and what they lack.',
    run: async (call, deps) => {
      const doing = await doingOf(call, ofFacts, deps)
      const reads = {
        facts: doing.scope,
        versions: await readScope('versions', call, deps),
        ratings: await readScope('ratings', call, deps),
      }
      const asked = { scheme: call.params.id ?? '', period: call.query.period ?? '', reads }
      return { body: missingView(await missingFigures(asked, doing), call.language) }
    },
  },
  {
    ...{ method: 'get', path: '/runs/:id/summary', answer: 'run-summary', access: ofResults, atOnce: 2 },
    summary: 'Sums a run up beside the one before: bands, distribution, pay components; of the people within reach.',
    run: async (call, deps) => {
      const doing = await doingOf(call, ofResults, deps)
      const runsReached = await readScope('runs', call, deps)
      return { body: runSummaryView(await sumUpRun({ id: call.params.id ?? '', runsReached }, doing)) }
    },
  },
  {
    ...{ method: 'get', path: '/periods/:id/pay-totals', answer: 'pay-totals', access: ofResults, atOnce: 1 },
    summary: 'Gives the control totals of the pay file of a period, for the people within reach.',
    run: async (call, deps) => ({
      body: await payTotals(call.params.id ?? '', await doingOf(call, ofResults, deps)),
    }),
  },
]

async function readScope(resource: Resource, call: Call, deps: Deps): Promise<Scope> {
  const scope = await scopeFor(principalIn(call), resource, 'read', deps)
  return scope === 'forbidden' ? 'nothing' : scope
}
