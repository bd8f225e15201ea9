import type { RawPerson, RawScheme } from '../../engine/index.ts'
import type { CohortHead } from '../../admin/scheme-editor/live/held-cohort.ts'
import type { FromWorker, ToWorker } from '../../admin/scheme-editor/live/live-messages.ts'
import { liveSession, type Surroundings } from '../../admin/scheme-editor/live/live-session.ts'

/** A session of the worker in this thread, its people given as the server's lines would give them. */
export interface LiveTrial {
  send(message: ToWorker): Promise<void>
  readonly said: FromWorker[]
}

interface Given {
  readonly people: readonly RawPerson[]
  readonly head?: Partial<CohortHead>
  readonly lines?: Surroundings['linesOf']
  readonly giveWay?: () => Promise<void>
  readonly formIssues?: Surroundings['formIssues']
}

export function liveTrial({
  people,
  head,
  lines,
  giveWay = async () => undefined,
  formIssues = () => [],
}: Given): LiveTrial {
  const said: FromWorker[] = []
  let ms = 0
  const send = liveSession({
    ...{ post: (message: FromWorker) => said.push(message), formIssues, giveWay },
    linesOf: lines ?? (() => linesOf(people, head)),
    nowMs: () => (ms += 1),
  })
  return { send, said }
}

/** As the server writes them, in lists of 60. */
export async function* linesOf(people: readonly RawPerson[], head: Partial<CohortHead> = {}): AsyncGenerator<string> {
  const rest = { period: '2026-02', to: '2026-02-28', people: people.length, outside: 0, metrics: [], groups: [] }
  yield JSON.stringify({ line: 'head', ...rest, ...head })
  for (let from = 0; from < people.length; from += 60) {
    yield JSON.stringify({ line: 'people', people: people.slice(from, from + 60) })
  }
  yield JSON.stringify({ line: 'end', people: people.length, fingerprint: '' })
}

/** A draft as the editor holds it. */
export function draftOf(document: RawScheme, parameters: Readonly<Record<string, number>> = {}) {
  return { document: JSON.parse(JSON.stringify(document)), parameters }
}

export const load: ToWorker = { kind: 'load', load: 1, path: '/figures', language: 'en' }
