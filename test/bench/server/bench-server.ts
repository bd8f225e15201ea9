import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { createApp } from '../../../server/app.ts'
import type { Deps } from '../../../server/deps.ts'
import { pinoLog } from '../../../server/http/log.ts'
import type { Route } from '../../../server/http/route.ts'
import { createTelemetry } from '../../../server/http/telemetry.ts'
import { memoryJobs } from '../../../server/jobs/memory-jobs.ts'
import { allRoutes } from '../../../server/routes/all-routes.ts'
import { openStore } from '../../../server/start/open-store.ts'
import { nodeThreads } from '../../../server/threads/node-threads.ts'
import { checkDraft } from '../../../server/uses/schemes/check-draft.ts'
import { signIn } from '../../support/sign-in.ts'

/** A process that serves what is measured, on the disk of the system's folder for temporary files, until its parent lets go of it. */

/** The same way as to a record of the API, with nothing at its end. */
const nothing: Route = {
  ...{ method: 'get', path: '/nothing/:id', summary: 'Nothing.' },
  access: { resource: 'metrics', action: 'read' },
  run: async () => ({ body: {}, version: 1 }),
}

const records = Number(process.argv[2])
const above = mkdtempSync(path.join(tmpdir(), 'jiheng-bench-'))
process.on('exit', () => rmSync(above, { recursive: true, force: true }))
process.on('disconnect', () => process.exit())

const { store } = await openStore({ folder: path.join(above, 'data') })
const server = createServer()
const origin = await listening(server)
const parts = { log: pinoLog(), now: () => new Date().toISOString(), monotonicMs: () => performance.now() }
const deps: Deps = {
  ...{ store, checkDraft, threads: nodeThreads({ count: 1 }), jobs: memoryJobs(parts) },
  ...{ ...parts, telemetry: createTelemetry(), isClosing: () => false },
  settings: {
    ...{ origin, trustedHops: 0, timeZone: 'Asia/Shanghai', sessionHours: 12, isDemo: false },
    telemetryFrom: ['127.0.0.1'],
  },
}
server.on('request', createApp(deps, [...allRoutes, nothing]))
const bare = createServer(express().get('/', (_, response) => void response.json({})))
process.send?.({ origin, bare: await listening(bare), cookie: await fill(deps) })

async function listening(one: typeof server): Promise<string> {
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  const { port } = one.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

/** Metrics and people; gives the cookie of somebody from personnel. */
async function fill({ store: into }: Deps): Promise<string> {
  const numbers = Array.from({ length: records }, (_, index) => String(index).padStart(6, '0'))
  const employee = {
    name: '王芳',
    department: 'east',
    post: 'clerk',
    hired: '2020-01-01',
    payBase: '8000.00',
    history: [],
  }
  const changes = numbers.flatMap((number) => [
    {
      do: 'create',
      in: 'metrics',
      id: `m${number}`,
      fields: { name: `数据项${number}`, kind: 'given', unit: 'money' },
    } as const,
    { do: 'create', in: 'employees', id: number, fields: employee } as const,
  ])
  await into.apply({ name: 'fill-bench', changes })
  return signIn(deps, { id: 'bench', grants: [{ role: 'hr', departments: 'all' }] })
}
