import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import type { LogLine } from '../../../server/deps.ts'
import type { Environment } from '../../../server/environment.ts'
import type { Route } from '../../../server/http/route.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { principalIn } from '../../../server/routes/call-parts.ts'
import { jobAnswer } from '../../../server/routes/job-answer.ts'
import { besideCalls } from '../../../server/start/beside-calls.ts'
import { startServer } from '../../../server/start/start-server.ts'
import { callApi } from '../../support/call-api.ts'
import { ownFolder } from '../../support/own-folder.ts'
import { signIn } from '../../support/sign-in.ts'

/** A job that goes on until it is cancelled. */
const begin: Route = {
  ...{ method: 'post', path: '/begin', summary: 'For tests.', access: 'signed-in', answer: 'job' },
  run: async (call, { jobs }) => {
    const run = async ({ signal }: { readonly signal: AbortSignal }) => {
      await once(signal, 'abort')
      throw signal.reason
    }
    return jobAnswer(jobs.start({ kind: 'run', by: principalIn(call).userId, subject: 'x', run }), call)
  },
}

function environmentIn(folder: string): Environment {
  return {
    ...{ folder: path.join(folder, 'data'), host: '127.0.0.1', port: 0, logLevel: 'info' },
    settings: {
      ...{ trustedHops: 0, timeZone: 'Asia/Shanghai', sessionHours: 12, isDemo: false, telemetryFrom: [] },
    },
  }
}

test('a server that stops cancels its jobs, and does not wait for those who watch them', async () => {
  const lines: LogLine[] = []
  const running = await startServer({
    environment: environmentIn(ownFolder()),
    log: (line) => lines.push(line),
    makeApp: (deps) => createApp(deps, [...allRoutes, begin]),
    prepare: async () => {},
    found: () => {},
  })
  const cookie = await signIn(running.deps, { id: 'ann', grants: [] })
  const { json } = await callApi(running.address, 'POST', '/api/begin', { as: cookie })
  const sent = request(`${running.address}/api/jobs/${json.id}/events`, { headers: { cookie } })
  sent.end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const all = answer.setEncoding('utf8').toArray()
  await running.stop()
  const events = (await all).join('').trim().split('\n\n')
  expect(events.at(-1)).toContain('"state":"cancelled"')
  // Whoever watched was not cut off.
  const watched = lines.find(({ fields }) => fields.route === '/jobs/:id/events')
  expect(watched?.fields).toMatchObject({ status: 200 })
  expect(watched?.fields.isWhole).toBeUndefined()
  expect(running.deps.store.status().state).toBe('closed')
})

test('a job that does not stop is waited for no longer than it may', async () => {
  const parts = { now: () => 'now', monotonicMs: () => 0, log: () => undefined }
  const { jobs, threads, close } = besideCalls(parts)
  const run = () => new Promise<never>(() => undefined)
  const { id } = jobs.start({ kind: 'run', by: 'ann', subject: 'x', run })
  await close(0)
  expect(jobs.get(id, 'ann')).toMatchObject({ state: 'running' })
  const answers = threads.run('check-draft', { document: {}, parameters: {}, depth: 'quick' })
  await expect(answers[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'closed' })
})
