import { setImmediate as turn } from 'node:timers/promises'
import type { Response } from 'express'

/** Milliseconds for which a reader may leave what waits for it before the call is cut off. */
const patienceMs = 60_000

/** Whoever reads an answer that is sent in parts. */
export interface Reader {
  /** Aborted when the reader has gone. */
  readonly gone: AbortSignal
  /** What a promise gives, or that the reader has gone before. */
  unlessGone<T>(promise: Promise<T>): Promise<T | 'gone'>
  /** Sends a part, and resolves, not before others had their turn, when there is room for more or the reader has gone. */
  write(part: string | Uint8Array): Promise<void>
  /** The answer is over. */
  forget(): void
}

/** The reader of an answer. */
export function readerOf(response: Response): Reader {
  const gone = new AbortController()
  let wake = () => {}
  const close = () => {
    gone.abort()
    wake()
  }
  response.once('close', close)
  if (response.closed) close()

  const unlessGone = <T>(promise: Promise<T>) =>
    new Promise<T | 'gone'>((resolve, reject) => {
      wake = () => resolve('gone')
      if (gone.signal.aborted) wake()
      promise.then(resolve, reject)
    })
  return {
    gone: gone.signal,
    unlessGone,
    write: async (part) => {
      // Writing to what was destroyed would be an error of nobody.
      if (response.destroyed || response.write(part)) return turn()
      const { promise: room, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(() => response.destroy(), patienceMs)
      response.once('drain', resolve)
      await unlessGone(room)
      clearTimeout(timer)
      response.off('drain', resolve)
    },
    forget: () => response.off('close', close),
  }
}
