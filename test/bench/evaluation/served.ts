import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Asked } from './evaluation-server.ts'
import type { Seen, Timed } from './evaluation-report.ts'

const program = path.join(import.meta.dirname, 'evaluation-server.ts')

/** A server in a process of its own, and who calls it. */
export interface Served {
  readonly origin: string
  readonly cookies: Readonly<Record<'hr' | 'locker' | 'approver', string>>
  /** Asks the process itself. */
  ask<Answer>(what: Asked): Promise<Answer>
}

/** Starts a server with so many people, does something with it, and ends it. */
export async function withServer<T>(people: number, use: (server: Served) => Promise<T>): Promise<T> {
  const child = fork(program, [String(people)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  try {
    const { origin, cookies } = await next<Pick<Served, 'origin' | 'cookies'>>(child)
    const ask = async <Answer>(what: Asked): Promise<Answer> => {
      const answer = next<Answer>(child)
      child.send(what)
      return answer
    }
    return await use({ origin, cookies, ask })
  } finally {
    if (child.connected) child.disconnect()
    await ended
  }
}

async function next<Message>(child: ChildProcess): Promise<Message> {
  const stop = new AbortController()
  const failed = once(child, 'exit', { signal: stop.signal }).then(([code]) => {
    throw new Error(`the server ended with ${code}`)
  })
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: stop.signal }), failed])
    return message
  } finally {
    failed.catch(() => undefined)
    stop.abort()
  }
}

export interface Watched<T> {
  readonly timed: Timed
  /** What came of it. */
  readonly came: T
}

/** How long something took, and how busy the server's main thread was meanwhile, seen from inside and by a call every few milliseconds. */
export async function watched<T>(server: Served, work: () => Promise<T>): Promise<Watched<T>> {
  await server.ask('watch')
  const probe = probing(server)
  const start = performance.now()
  const came = await work()
  const whole = performance.now() - start
  const { slowestCall, calls } = await probe.stop()
  const seen = await server.ask<Seen>('seen')
  return { timed: { ...seen, slowestCall, calls, whole }, came }
}

function probing({ origin, cookies }: Served) {
  let isOver = false
  let [slowestCall, calls] = [0, 0]
  const going = (async () => {
    while (!isOver) {
      const start = performance.now()
      const response = await fetch(`${origin}/api/metrics/base`, { headers: { cookie: cookies.hr } })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`a call was answered with ${response.status}`)
      slowestCall = Math.max(slowestCall, performance.now() - start)
      calls += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await going
      return { slowestCall, calls }
    },
  }
}
