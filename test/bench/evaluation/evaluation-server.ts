import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createApp } from '../../../server/app.ts'
import type { Deps } from '../../../server/deps.ts'
import { pinoLog } from '../../../server/http/log.ts'
import { createTelemetry } from '../../../server/http/telemetry.ts'
import { besideCalls } from '../../../server/start/beside-calls.ts'
import { listen } from '../../../server/start/listen.ts'
import { openStore } from '../../../server/start/open-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { signIn } from '../../support/sign-in.ts'
import { selfWatch } from './self-watch.ts'
import { measureParts } from './measure-parts.ts'

/** A process that serves a company of so many people until its parent lets go of it. */

/** What it is asked by its parent. */
export type Asked = 'watch' | 'seen' | 'parts'

const people = Number(process.argv[2])
const store = await filledStore()
const server = createServer()
const origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`
const parts = { log: pinoLog(), now: () => new Date().toISOString(), monotonicMs: () => performance.now() }
const beside = besideCalls(parts)
const deps: Deps = {
  ...{ ...parts, store, checkDraft: beside.checkDraft, threads: beside.threads, jobs: beside.jobs },
  ...{ isClosing: () => false, telemetry: createTelemetry() },
  settings: {
    ...{ origin, trustedHops: 0, timeZone: 'Asia/Shanghai', sessionHours: 12, isDemo: false },
    telemetryFrom: [],
  },
}
server.on('request', createApp(deps))
const watch = selfWatch()

process.on('disconnect', async () => {
  await beside.close(0)
  await store.close()
  process.exit()
})
process.on('message', async (asked: Asked) => process.send?.(await answerTo(asked)))
const everywhere = { departments: 'all' } as const
process.send?.({
  origin,
  cookies: {
    hr: await signIn(deps, { id: 'hr', grants: [{ role: 'hr', ...everywhere }] }),
    locker: await signIn(deps, { id: 'locker', grants: [{ role: 'hr', ...everywhere }] }),
    approver: await signIn(deps, { id: 'approver', grants: [{ role: 'approver', ...everywhere }] }),
  },
})

/** A store on the disk that takes more than stores usually may, filled by another process. */
async function filledStore(): Promise<Store> {
  const above = mkdtempSync(path.join(tmpdir(), 'jiheng-bench-'))
  process.on('exit', () => rmSync(above, { recursive: true, force: true }))
  const folder = path.join(above, 'data')
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'fill-company.ts'), folder, String(people)])
  return (await openStore({ folder, limits: {} })).store
}

async function answerTo(asked: Asked): Promise<object> {
  switch (asked) {
    case 'watch':
      watch.begin()
      return {}
    case 'seen':
      return watch.end()
    case 'parts':
      return measureParts(store)
  }
}
