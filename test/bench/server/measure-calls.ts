import autocannon from 'autocannon'
import type { ServerPlan } from './server-plan.ts'
import type { CallKind, CallTimes } from './server-report.ts'

/** Where the measured server is, and who calls. */
export interface BenchServer {
  readonly origin: string
  readonly bare: string
  readonly cookie: string
}

let written = 0

/** Asks for one kind of call on all connections as fast as they are answered. */
export async function measureCalls(kind: CallKind, server: BenchServer, plan: ServerPlan): Promise<CallTimes> {
  const { connections, seconds } = plan
  const { origin, bare, cookie } = server
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({
    url: kind === 'express' ? bare : origin,
    ...{ connections, duration: seconds },
    requests: [{ headers: { cookie, origin, 'content-type': 'application/json' }, ...callOf(kind) }],
  })
  return { kind, perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: errors + timeouts + non2xx }
}

function callOf(kind: CallKind): autocannon.Request {
  switch (kind) {
    case 'express':
      return { method: 'GET', path: '/' }
    case 'middleware':
      return { method: 'GET', path: '/api/nothing/m000007' }
    case 'read':
      return { method: 'GET', path: '/api/metrics/m000007' }
    case 'list':
      return { method: 'GET', path: `/api/metrics?${new URLSearchParams({ sort: '["name","ASC"]', range: '[0,24]' })}` }
    case 'read pay':
      return { method: 'GET', path: '/api/employees/000007' }
    case 'write':
      return { method: 'POST', path: '/api/posts', setupRequest: (request) => ({ ...request, body: newPost() }) }
  }
}

function newPost(): string {
  written += 1
  return JSON.stringify({ id: `post-${process.pid}-${written}`, name: '业务员' })
}
