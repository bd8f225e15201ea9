import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { median } from '../median.ts'
import { type BenchServer, measureCalls } from './measure-calls.ts'
import type { ServerPlan } from './server-plan.ts'
import { type CallKind, type CallTimes, callKinds, type ServerReport } from './server-report.ts'

const program = path.join(import.meta.dirname, 'bench-server.ts')

/** Every kind of call in turn, round after round, of a server in a process of its own; its log goes nowhere. */
export async function runServerBench(plan: ServerPlan, say: (text: string) => void): Promise<ServerReport> {
  const child = fork(program, [String(plan.records)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  try {
    const server = await ready(child)
    // The first calls run code that has not been compiled yet.
    for (const kind of callKinds) await measureCalls(kind, server, { ...plan, seconds: 1 })
    const all: CallTimes[] = []
    for (let round = 1; round <= plan.rounds; round += 1) {
      say(`server: round ${round} of ${plan.rounds}`)
      for (const kind of callKinds) all.push(await measureCalls(kind, server, plan))
    }
    return { connections: plan.connections, calls: callKinds.map((kind) => middle(kind, all)) }
  } finally {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
}

async function ready(child: ReturnType<typeof fork>): Promise<BenchServer> {
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)))
  const [message] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => undefined)
  return message
}

function middle(kind: CallKind, all: readonly CallTimes[]): CallTimes {
  const own = all.filter((times) => times.kind === kind)
  const of = (figure: 'perSecond' | 'p50' | 'p99') => median(own.map((times) => times[figure]))
  const failed = own.reduce((sum, times) => sum + times.failed, 0)
  return { kind, perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), failed }
}
