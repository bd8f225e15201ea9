import { createServer, type RequestListener } from 'node:http'
import type { Deps } from '../deps.ts'
import type { Environment } from '../environment.ts'
import { createTelemetry } from '../http/telemetry.ts'
import type { Finding } from '../store/lowdb/finding.ts'
import { besideCalls } from './beside-calls.ts'
import { listen } from './listen.ts'
import { openStore } from './open-store.ts'
import { ownAddress } from './own-address.ts'
import { stoppable } from './stoppable.ts'

export interface Starting {
  readonly environment: Environment
  readonly log: Deps['log']
  readonly makeApp: (deps: Deps) => RequestListener
  /** Runs before the first request is answered. */
  readonly prepare: (deps: Deps) => Promise<void>
  /** Is told what opening found, and what the store meets with later. */
  readonly found: (finding: Finding) => void
}

export interface Running {
  readonly deps: Deps
  /** The store is a new one. */
  readonly isNew: boolean
  /** Where a browser on this machine finds it. */
  readonly address: string
  /** Finishes what was begun, saves and lets go of port and folder. */
  stop(): Promise<void>
}

/** Requests get so long to finish once the server stops; the rest of the time until the process ends is for the store. */
const graceMs = 5_000

/** Opens the store, builds the application over it and listens. Errors: `FolderError`, `StartError`; nothing is held then. */
export async function startServer(starting: Starting): Promise<Running> {
  const { environment, log, found } = starting
  const { folder, witness, host, port, settings } = environment
  const { store, findings, isNew } = await openStore({
    folder,
    ...(witness !== undefined && { witness }),
    notice: found,
  })
  for (const finding of findings) found(finding)
  const parts = { log, now: () => new Date().toISOString(), monotonicMs: () => performance.now() }
  const beside = besideCalls(parts)
  let isClosing = false
  let answer: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  const stopServer = stoppable(server)
  try {
    const address = ownAddress(host, await listen(server, host, port))
    const { checkDraft, threads, jobs } = beside
    const deps: Deps = {
      ...{ ...parts, store, checkDraft, threads, jobs },
      ...{ isClosing: () => isClosing, telemetry: createTelemetry({ hasRuntime: true }) },
      settings: { ...settings, origin: environment.origin ?? address },
    }
    await starting.prepare(deps)
    answer = starting.makeApp(deps)
    beside.warmUp()
    const stop = async () => {
      isClosing = true
      // Calls that watch a job end with it.
      await Promise.all([stopServer(graceMs), beside.close(graceMs)])
      await store.close()
    }
    return { deps, isNew, address, stop }
  } catch (error) {
    server.close()
    await beside.close(0)
    await store.close()
    throw error
  }
}
