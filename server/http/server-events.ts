import { setTimeout as pause } from 'node:timers/promises'
import type { JsonValue } from '../store/json.ts'
import type { AnswerStream } from './route.ts'

/** One of the events that a browser's `EventSource` gets. */
export interface ServerEvent {
  readonly event: string
  readonly data: JsonValue
}

/** The media type of events, for `Route.answerType`. */
export const eventsType = 'text/event-stream'

/** Milliseconds without an event after which a comment is sent: proxies cut off what is silent for long. */
const silenceMs = 15_000

/** Waits until there was silence for long enough; rejects when the signal is aborted. */
export type Silence = (signal: AbortSignal) => Promise<unknown>

const usualSilence: Silence = (signal) => pause(silenceMs, undefined, { signal })

/** Events as an answer in parts. */
export function serverEvents(
  events: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
  silence: Silence = usualSilence,
): AnswerStream {
  return { type: eventsType, parts: (signal) => written(events(signal), silence) }
}

async function* written(events: AsyncIterable<ServerEvent>, silence: Silence): AsyncGenerator<string> {
  const source = events[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = source.next()
      while (await isSilent(next, silence)) yield ': still here\n\n'
      const { done, value } = await next
      if (done === true) return
      yield `event: ${value.event}\ndata: ${JSON.stringify(value.data)}\n\n`
    }
  } finally {
    await source.return?.()
  }
}

/** Whether there was silence before the next event. */
async function isSilent(next: Promise<unknown>, silence: Silence): Promise<boolean> {
  const come = new AbortController()
  const waited = silence(come.signal).then(
    () => true,
    () => false,
  )
  const first = await Promise.race([next.then(() => false), waited])
  come.abort()
  return first
}
