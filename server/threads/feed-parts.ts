import type { RunOptions } from './threads.ts'
import type { ToThread } from './wire.ts'

/** The parts of a task on their way to its thread. */
export interface Feed {
  /** The thread wants one more. */
  more(): void
  /** Nothing more is wanted: lets go of where the parts come from. */
  stop(): void
}

/** Takes parts from where they come from, one at a time and only as many as are asked for, and says them. What goes wrong there is told to `failed`. */
export function feedParts<Part>(
  parts: RunOptions<Part>['parts'] = [],
  say: (said: ToThread) => void,
  failed: (error: unknown) => void,
): Feed {
  const source = iterated(parts)
  let wanted = 0
  let isFeeding = false
  let isOver = false

  const feed = async () => {
    while (wanted > 0) {
      const next = await source.next()
      if (isOver) return
      wanted = next.done === true ? 0 : wanted - 1
      isOver = next.done === true
      say(next.done === true ? { say: 'no-more-parts' } : { say: 'part', part: next.value })
    }
  }
  return {
    more: () => {
      wanted += 1
      if (isFeeding || isOver) return
      isFeeding = true
      feed()
        .catch(failed)
        .finally(() => {
          isFeeding = false
        })
    },
    stop: () => {
      if (isOver) return
      isOver = true
      // Nobody waits for it any more, and nobody could be told.
      Promise.resolve(source.return?.()).catch(() => undefined)
    },
  }
}

function iterated<Part>(parts: AsyncIterable<Part> | Iterable<Part>) {
  return Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]()
}
