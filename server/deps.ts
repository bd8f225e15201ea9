import type { OidcSettings } from './access/oidc-settings.ts'
import type { Telemetry } from './http/telemetry.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Store } from './store/store.ts'
import type { Threads } from './threads/threads.ts'
import type { CheckDraft } from './uses/schemes/check-draft.ts'

/** The parts that the application is made of, so that tests put others in their place. */
export interface Deps {
  readonly store: Store
  /** The present instant, ISO in UTC. */
  readonly now: () => string
  /** Milliseconds that only ever grow, for the age of sessions: the clock on the wall may be set back. */
  readonly monotonicMs: () => number
  readonly settings: Settings
  /** One line of the log: never a body, a password, an amount. */
  readonly log: (line: LogLine) => void
  /** What is counted, for whoever watches the server. */
  readonly telemetry: Telemetry
  /** Compiles and checks a draft and runs its cases, without keeping others waiting. */
  readonly checkDraft: CheckDraft
  /** Compute what would keep others waiting. */
  readonly threads: Threads
  /** What goes on after its call was answered. */
  readonly jobs: Jobs
  /** Whether the server is stopping: new calls are then refused, with the advice to come again. */
  readonly isClosing: () => boolean
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: Readonly<Record<string, string | number | boolean | undefined>>
}

/** From environment variables (`server/environment.ts`), all with defaults that work. */
export interface Settings {
  /** The address people use, for links, cookies and the check of origins: `http://127.0.0.1:3000`. */
  readonly origin: string
  /** How many proxies in front are believed about the caller's address. */
  readonly trustedHops: number
  /** IANA name of the zone in which days begin. */
  readonly timeZone: string
  readonly sessionHours: number
  readonly isDemo: boolean
  /** Absent: people sign in with passwords only. */
  readonly oidc?: OidcSettings
  /** Addresses and networks that may read `/api/telemetry`: `127.0.0.1`, `10.0.0.0/8`. */
  readonly telemetryFrom: readonly string[]
}
