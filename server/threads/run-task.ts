import { traceOf } from '../http/trace-of.ts'
import { inbox } from './inbox.ts'
import { ahead, type FromThread, type ToThread } from './wire.ts'

/** A task that runs in this thread. */
export interface RunningTask {
  /** Hands on what was said to it. */
  hear(said: ToThread): void
}

/** Thrown into a task of which nothing more is wanted. */
class Stopped extends Error {}

/** A task of any table. */
export type AnyTask = (start: unknown, parts: AsyncIterable<unknown>) => AsyncIterable<unknown>

/** Runs a task: gives as many answers as are asked for, asks for the parts that it needs, and says how it ended. */
export function runTask(task: AnyTask, start: unknown, say: (said: FromThread) => void): RunningTask {
  const wanted = inbox<true>()
  const parts = inbox<{ readonly part: unknown } | 'no-more'>()
  const answer = async () => {
    await wanted.take()
    for await (const made of task(
      start,
      partsFrom(parts.take, () => say({ say: 'more' })),
    )) {
      say({ say: 'answer', answer: made })
      await wanted.take()
    }
  }
  void answer().then(
    () => say({ say: 'ended' }),
    (error: unknown) => say(error instanceof Stopped ? { say: 'ended' } : { say: 'failed', ...traceOf(error) }),
  )
  return {
    hear: (said) => {
      if (said.say === 'more') wanted.put(true)
      else if (said.say === 'part') parts.put({ part: said.part })
      else if (said.say === 'no-more-parts') parts.put('no-more')
      else if (said.say === 'stop') for (const each of [wanted, parts]) each.fail(new Stopped('nothing more is wanted'))
    },
  }
}

type TakePart = () => Promise<{ readonly part: unknown } | 'no-more'>

/** Parts as the task reads them; asked for a little ahead of their use, and not before the first is read. */
async function* partsFrom(take: TakePart, askForMore: () => void): AsyncGenerator<unknown> {
  for (let asked = 1; asked < ahead; asked++) askForMore()
  for (;;) {
    askForMore()
    const next = await take()
    if (next === 'no-more') return
    yield next.part
  }
}
