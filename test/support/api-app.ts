import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../server/app.ts'
import { collections } from '../../server/collections.ts'
import type { Deps, LogLine, Settings } from '../../server/deps.ts'
import type { Gate } from '../../server/http/gate.ts'
import type { Route } from '../../server/http/route.ts'
import { createTelemetry } from '../../server/http/telemetry.ts'
import { memoryJobs } from '../../server/jobs/memory-jobs.ts'
import type { Collection } from '../../server/store/collection.ts'
import { memoryStore } from '../../server/store/memory-store.ts'
import type { Store } from '../../server/store/store.ts'
import { checkDraft } from '../../server/uses/schemes/check-draft.ts'
import { rememberChecks } from '../../server/uses/schemes/remember-checks.ts'
import { type Answered, callApi, type Sending } from './call-api.ts'
import { sameThread } from './same-thread.ts'

/** An application that listens on a port of its own over a store in memory. */
export interface ApiApp {
  readonly origin: string
  readonly deps: Deps
  /** What went to the log. */
  readonly lines: readonly LogLine[]
  /** Method and address below `/api`: `call('GET', '/departments/sales', { as: cookie })`. */
  call(method: string, url: string, sending?: Sending): Promise<Answered>
  close(): Promise<void>
}

export interface ApiAppOptions {
  readonly routes?: readonly Route[]
  readonly gate?: Gate
  readonly collections?: readonly Collection[]
  readonly store?: Store
  readonly settings?: Partial<Settings>
  readonly deps?: Partial<Deps>
  /** Folder of a built console. */
  readonly consoleFolder?: string
}

/** The instant that tests have, unless they say otherwise: Sunday evening in UTC, Monday in China. */
export const testNow = '2026-03-01T20:00:00.000Z'

/** Starts an application. Close it when the test is over. */
export async function apiApp(options: ApiAppOptions = {}): Promise<ApiApp> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const lines: LogLine[] = []
  const deps = testDeps(options, { origin, log: (line) => lines.push(line) })
  server.on('request', createApp(deps, options.routes, options.gate, options.consoleFolder))
  return {
    ...{ origin, deps, lines },
    call: (method, url, sending) => callApi(origin, method, `/api${url}`, sending),
    close: async () => {
      await deps.jobs.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await deps.store.close()
    },
  }
}

function testDeps(options: ApiAppOptions, { origin, log }: { origin: string; log: Deps['log'] }): Deps {
  const clock = { now: () => testNow, monotonicMs: () => performance.now() }
  return {
    store:
      options.store ?? memoryStore({ collections: options.collections ?? collections, clock: () => new Date(testNow) }),
    ...clock,
    settings: {
      ...{ origin, trustedHops: 0, timeZone: 'Asia/Shanghai', sessionHours: 12, isDemo: false },
      telemetryFrom: ['127.0.0.1'],
      ...options.settings,
    },
    log,
    telemetry: createTelemetry(),
    checkDraft: rememberChecks(checkDraft),
    threads: sameThread(),
    jobs: memoryJobs({ ...clock, log, ...options.deps }),
    isClosing: () => false,
    ...options.deps,
  }
}
