import type { RawScheme } from '../../engine/index.ts'
import type { Job } from '../../server/jobs/jobs.ts'
import type { JsonObject } from '../../server/store/json.ts'
import type { ApiApp, ApiAppOptions } from './api-app.ts'
import type { Answered } from './call-api.ts'
import { type Caller, type CompanyApp, companyApp } from './company-app.ts'
import { fillRunCompany, runId } from './run-company.ts'

export interface RunApp extends CompanyApp {
  /** Sends a step of the run at the version at which it stands. */
  step(who: Caller, step: string, body?: JsonObject): Promise<Answered>
  /** Begins a job and gives it as it ended. */
  job(who: Caller, step: string, body?: JsonObject): Promise<Job | undefined>
  run(): Promise<Answered>
  /** Sets the clock. */
  setNow(now: string): void
}

/** An application over the company with a month that can be paid; the day is 2026-03-02 in China until it is set otherwise. */
export async function runApp(overrides: Partial<RawScheme> = {}, options: ApiAppOptions = {}): Promise<RunApp> {
  let now = '2026-03-01T20:00:00.000Z'
  const app = await companyApp({ ...options, deps: { now: () => now, ...options.deps } })
  await fillRunCompany(app.deps.store, overrides)
  const run = () => app.call('GET', `/runs/${runId}`, { as: app.as.hr })
  const step = async (who: Caller, name: string, body?: JsonObject) => {
    const headers = { 'if-match': `"${(await run()).json.version}"` }
    return app.call('POST', `/runs/${runId}/${name}`, { as: app.as[who], headers, ...(body && { body }) })
  }
  const job = async (who: Caller, name: string, body?: JsonObject) => {
    const { json } = await step(who, name, body)
    return ended(app, json.id, who)
  }
  const setNow = (at: string) => {
    now = at
  }
  return { ...app, run, step, job, setNow }
}

/** A job as it ended. */
export async function ended({ deps }: Pick<ApiApp, 'deps'>, id: string, by: string): Promise<Job | undefined> {
  let last: Job | undefined
  for await (const job of deps.jobs.watch(id, by, new AbortController().signal) ?? []) last = job
  return last
}
