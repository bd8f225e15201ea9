import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobCounts } from '../jobs/jobs.ts'
import type { StoreStatus } from '../store/store.ts'

/** What is counted while the server runs, for Prometheus. Nothing in it tells of a person or an amount. */
export interface Telemetry {
  /** Counts a call that was answered, by its route's path (`/departments/:id`). */
  answered(call: AnsweredCall): void
  /** Everything counted, and how store and jobs are, in the text format of Prometheus. */
  text(status: StoreStatus, jobs: JobCounts): Promise<string>
  readonly type: string
}

export interface AnsweredCall {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface TelemetryOptions {
  /** Memory, time and garbage collection of the process too; once per process. */
  readonly hasRuntime?: boolean
}

export function createTelemetry({ hasRuntime = false }: TelemetryOptions = {}): Telemetry {
  const registry = new Registry()
  const registers = [registry]
  const calls = new Histogram({
    name: 'jiheng_call_seconds',
    help: 'Time until a call was answered',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.05, 0.2, 1, 5, 30],
    registers,
  })
  const store = storeGauges(registers)
  const openJobs = new Gauge({
    name: 'jiheng_jobs',
    help: 'Jobs that run or wait for their turn',
    labelNames: ['state'],
    registers,
  })
  if (hasRuntime) collectDefaultMetrics({ register: registry })

  return {
    answered: ({ method, route, status, seconds }) => calls.observe({ method, route, status }, seconds),
    text: async (status, { waiting, running }) => {
      store.set(status)
      openJobs.set({ state: 'waiting' }, waiting)
      openJobs.set({ state: 'running' }, running)
      return registry.metrics()
    },
    type: registry.contentType,
  }
}

const states: readonly StoreStatus['state'][] = ['ready', 'full', 'read-only', 'closed']

function storeGauges(registers: Registry[]): { set(status: StoreStatus): void } {
  const isState = new Gauge({
    name: 'jiheng_store_state',
    help: 'One for the state that the store is in',
    labelNames: ['state'],
    registers,
  })
  const bytes = new Gauge({ name: 'jiheng_store_bytes', help: 'Bytes of what is kept', registers })
  const seq = new Gauge({ name: 'jiheng_store_commands', help: 'Commands acknowledged', registers })
  const records = new Gauge({
    name: 'jiheng_store_records',
    help: 'Records by collection',
    labelNames: ['collection'],
    registers,
  })
  return {
    set: (status) => {
      for (const state of states) isState.set({ state }, Number(state === status.state))
      bytes.set(status.bytes)
      seq.set(status.seq)
      for (const [collection, count] of Object.entries(status.recordsByCollection)) records.set({ collection }, count)
    },
  }
}
