import { feedParts } from './feed-parts.ts'
import { inbox } from './inbox.ts'
import type { StandingThread } from './standing-thread.ts'
import { type RunOptions, ThreadError } from './threads.ts'
import { ahead, type FromThread } from './wire.ts'

/** A task with its name, what it starts from and how it is to be run. */
export interface ToRun<Part> extends RunOptions<Part> {
  readonly task: string
  readonly start: unknown
}

/**
 * Runs a task in a thread that is free, and gives its answers. When it is over, for whatever reason, `left` is told whether the thread has
 * ended the task or is still at it.
 */
export async function* answersFrom<Part>(
  thread: StandingThread,
  { task, start, parts, deadlineMs, signal, transfer }: ToRun<Part>,
  left: (isEnded: boolean) => void,
): AsyncGenerator<unknown> {
  const heard = inbox<FromThread>()
  const feed = feedParts(parts, thread.say, heard.fail)
  const late = () => heard.fail(new ThreadError('deadline'))
  const timer = deadlineMs === undefined ? undefined : setTimeout(late, deadlineMs)
  const aborted = () => heard.fail(signal?.reason)
  signal?.addEventListener('abort', aborted, { once: true })
  let isEnded = true
  const said = (message: FromThread) => {
    isEnded ||= message.say === 'ended' || message.say === 'failed'
    if (message.say === 'more') feed.more()
    else heard.put(message)
  }
  thread.listen({ said, died: heard.fail })
  try {
    thread.say({ say: 'begin', task, start }, transfer)
    isEnded = false
    for (let asked = 1; asked < ahead; asked++) thread.say({ say: 'more' })
    for (;;) {
      thread.say({ say: 'more' })
      const message = await heard.take()
      if (message.say === 'failed') throw new ThreadError('failed', { cause: told(message) })
      if (message.say !== 'answer') return
      yield message.answer
    }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', aborted)
    feed.stop()
    left(isEnded)
  }
}

/** An error as a thread tells of it. */
function told({ name, trace }: { readonly name: string; readonly trace: string }): Error {
  const cause = new Error('in a thread')
  cause.name = name
  cause.stack = [name, ...trace.split(' | ').map((line) => `    ${line}`)].join('\n')
  return cause
}
